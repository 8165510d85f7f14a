#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "cfiles.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <sys/stdio.h>
static int rename_as(const char *from, const char *to, unsigned flags) {
  return renamex_np(from, to, flags) == 0 ? 0 : errno;
}
#define EXCHANGE RENAME_SWAP
#define TO_NEW RENAME_EXCL
#elif defined(__linux__)
#include <sys/syscall.h>
// Through the system call: not every C library wraps it.
static int rename_as(const char *from, const char *to, unsigned flags) {
  return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags) == 0 ? 0 : errno;
}
#define EXCHANGE 2u
#define TO_NEW 1u
#else
static int rename_as(const char *from, const char *to, unsigned flags) {
  (void)from, (void)to, (void)flags;
  return ENOSYS;
}
#define EXCHANGE 2u
#define TO_NEW 1u
#endif

/// File systems that lack a kind of renaming say so in several ways.
static int plainly(int error) {
  return error == EINVAL || error == ENOTSUP || error == EOPNOTSUPP ? ENOSYS : error;
}

int cfiles_exchange(const char *one, const char *other) {
  return plainly(rename_as(one, other, EXCHANGE));
}

int cfiles_rename_to_new(const char *from, const char *to) {
  int error = plainly(rename_as(from, to, TO_NEW));
  if (error != ENOSYS) return error;
  // A second name, and then the first taken away, comes to the same.
  if (link(from, to) != 0) return plainly(errno);
  unlink(from);
  return 0;
}

#ifdef F_SETLEASE
int cfiles_is_settled(int descriptor) {
  // Whoever opened the file for writing meanwhile would have us sent this, which ends a program.
  struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
  sigaction(SIGIO, &ignored, &before);
  int error = fcntl(descriptor, F_SETLEASE, F_RDLCK) == 0 ? 0 : errno;
  if (error == 0) fcntl(descriptor, F_SETLEASE, F_UNLCK);
  sigaction(SIGIO, &before, NULL);
  return error;
}
#else
int cfiles_is_settled(int descriptor) {
  (void)descriptor;
  return ENOSYS;
}
#endif
