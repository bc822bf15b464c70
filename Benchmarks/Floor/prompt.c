// The least that a program with readline can do: show a prompt, read a line.
#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>

int main(void) {
  char *line = readline("> ");
  free(line);
  return 0;
}
