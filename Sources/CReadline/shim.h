#pragma once
// readline.h needs FILE to be known first.
#include <stdio.h>
#include <locale.h>
#include <langinfo.h>
#include <sys/signalfd.h>
#include <readline/readline.h>
#include <readline/history.h>
#include <signal.h>

// Swift cannot compare a handler with SIG_IGN.
static inline int kindred_is_ignored(int number) {
  struct sigaction action;
  return sigaction(number, 0, &action) == 0 && action.sa_handler == SIG_IGN;
}
