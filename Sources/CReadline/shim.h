#pragma once
// readline.h needs FILE to be known first.
#include <stdio.h>
#include <locale.h>
#include <langinfo.h>
#include <sys/signalfd.h>
#include <readline/readline.h>
#include <readline/history.h>
