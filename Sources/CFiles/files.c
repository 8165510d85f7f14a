#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "cfiles.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

#if defined(__linux__)
#include <sys/xattr.h>

// The most that the system has of names, and of a value (linux/limits.h).
#define LONGEST 65536

static const char access_list[] = "system.posix_acl_access";

static int keep_attribute(const char *from, int to, const char *name, char *value) {
  ssize_t size = getxattr(from, name, value, LONGEST);
  // Taken away since the names were listed.
  if (size < 0 && errno == ENODATA) return 0;
  return size >= 0 && fsetxattr(to, name, value, size, 0) == 0 ? 0 : errno;
}

static int keep_attributes(const char *from, int to, char *names, char *value) {
  ssize_t size = listxattr(from, names, LONGEST);
  if (size < 0) return plainly(errno) == ENOSYS ? 0 : errno;
  // A file that is new takes an access list over from its folder.
  if (fremovexattr(to, access_list) != 0 && errno != ENODATA && plainly(errno) != ENOSYS)
    return errno;
  for (const char *name = names; name < names + size; name += strlen(name) + 1) {
    if (strcmp(name, access_list) != 0 && strncmp(name, "user.", 5) != 0) continue;
    int error = keep_attribute(from, to, name, value);
    if (error != 0) return error;
  }
  return 0;
}

int cfiles_keep_attributes(const char *from, int to) {
  char *names = malloc(2 * LONGEST);
  if (names == NULL) return ENOMEM;
  int error = keep_attributes(from, to, names, names + LONGEST);
  free(names);
  return error;
}
#else
int cfiles_keep_attributes(const char *from, int to) {
  (void)from, (void)to;
  return 0;
}
#endif

#if defined(__APPLE__)
#include <sys/param.h>
int cfiles_place(int descriptor, char *path, unsigned long size) {
  if (size < MAXPATHLEN) return ENAMETOOLONG;
  return fcntl(descriptor, F_GETPATH, path) == 0 ? 0 : errno;
}
#elif defined(__linux__)
#include <sys/stat.h>

// What the system puts behind the name of a file that has none any more.
static const char lost[] = " (deleted)";

int cfiles_place(int descriptor, char *path, unsigned long size) {
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, size);
  if (length < 0) return errno;
  if ((unsigned long)length >= size) return ENAMETOOLONG;
  path[length] = 0;
  struct stat status;
  size_t end = sizeof lost - 1;
  if (fstat(descriptor, &status) == 0 && status.st_nlink == 0 && (size_t)length > end &&
      strcmp(path + length - end, lost) == 0)
    path[length - end] = 0;
  return 0;
}
#else
int cfiles_place(int descriptor, char *path, unsigned long size) {
  (void)descriptor, (void)path, (void)size;
  return ENOSYS;
}
#endif
