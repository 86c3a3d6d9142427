// SPDX-License-Identifier: Apache-2.0
// Stands between a program and the calls by which it changes files (LD_PRELOAD). By the environment:
//
//   IO_TRACE=FILE         write one line for each change: what was done to which file, by its number
//   IO_SKIP_SYNC=N        pretend that the Nth fsync happened: neither done nor traced
//   IO_FAIL_AT=N          let the Nth change fail
//   IO_FAIL_FROM=N        let the Nth change and all after it fail
//   IO_FAIL_ERRNO=CODE    with this errno; EIO without it
//   IO_NO_EXCHANGE=1      renameat2 knows no flags, as on a network file system
//   IO_FILE_SYSTEM=TYPE   every file system is of this type, a number of statfs(2)
//
// A change is: making, writing, syncing, moving, linking, removing, or setting the mode or time of, a file or folder.
// Files are named "device:number", so that no path has to be found out.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

static int changes, syncs;
static int traceFile = -1;

static int setting(const char *name) {
  const char *const value = getenv(name);
  return value ? atoi(value) : 0;
}

static int failsNow(void) {
  const int now = ++changes;
  const int from = setting("IO_FAIL_FROM");
  if (now != setting("IO_FAIL_AT") && !(from && now >= from)) return 0;
  errno = setting("IO_FAIL_ERRNO") ? setting("IO_FAIL_ERRNO") : EIO;
  return 1;
}

struct Id {
  char text[48];
};

static struct Id idOf(int result, const struct stat *found) {
  struct Id id = {"-"};
  if (result == 0) snprintf(id.text, sizeof id.text, "%lu:%lu", (unsigned long)found->st_dev, (unsigned long)found->st_ino);
  return id;
}

static struct Id idOfOpen(int file) {
  struct stat found;
  return idOf(file == AT_FDCWD ? stat(".", &found) : fstat(file, &found), &found);
}

static struct Id idAt(int folder, const char *name) {
  struct stat found;
  return idOf(fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW), &found);
}

static int (*realOpenat)(int, const char *, int, ...);
static ssize_t (*realWrite)(int, const void *, size_t);

static void trace(const char *format, ...) {
  const char *const path = getenv("IO_TRACE");
  if (!path) return;
  const int before = errno;
  if (traceFile == -1) traceFile = realOpenat(AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  char line[9000];
  va_list arguments;
  va_start(arguments, format);
  const int length = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  realWrite(traceFile, line, (size_t)length);
  errno = before;
}

#define REAL(name) __typeof__(&name) const real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void start(void) {
  realOpenat = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, "openat");
  realWrite = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
}

static int openCounted(int folder, const char *name, int flags, mode_t mode) {
  if (!(flags & O_CREAT)) return realOpenat(folder, name, flags, mode);
  const int isNew = strcmp(idAt(folder, name).text, "-") == 0;
  if (isNew && failsNow()) return -1;
  const int file = realOpenat(folder, name, flags, mode);
  if (isNew && file != -1) trace("create %s %s %s\n", idOfOpen(file).text, idOfOpen(folder).text, name);
  return file;
}

int openat(int folder, const char *name, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return openCounted(folder, name, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t size) {
  struct stat found;
  if (fstat(file, &found) != 0 || !S_ISREG(found.st_mode)) return realWrite(file, bytes, size);
  if (failsNow()) return -1;
  trace("write %s\n", idOfOpen(file).text);
  return realWrite(file, bytes, size);
}

int fsync(int file) {
  REAL(fsync);
  if (++syncs == setting("IO_SKIP_SYNC")) return 0;
  if (failsNow()) return -1;
  trace("sync %s\n", idOfOpen(file).text);
  return real(file);
}

int mkdirat(int folder, const char *name, mode_t mode) {
  REAL(mkdirat);
  if (failsNow()) return -1;
  const int result = real(folder, name, mode);
  if (result == 0) trace("mkdir %s %s %s\n", idAt(folder, name).text, idOfOpen(folder).text, name);
  return result;
}

int renameat2(int from, const char *name, int to, const char *newName, unsigned int flags) {
  REAL(renameat2);
  if (failsNow()) return -1;
  if (flags != 0 && setting("IO_NO_EXCHANGE")) {
    errno = EINVAL;
    return -1;
  }
  const struct Id id = idAt(from, name);
  const int result = real(from, name, to, newName, flags);
  if (result == 0) {
    const char *const how = flags & RENAME_EXCHANGE ? "exchange" : "rename";
    trace("%s %s %s %s %s %s\n", how, id.text, idOfOpen(from).text, name, idOfOpen(to).text, newName);
  }
  return result;
}

int unlinkat(int folder, const char *name, int flags) {
  REAL(unlinkat);
  if (failsNow()) return -1;
  const struct Id id = idAt(folder, name);
  const int result = real(folder, name, flags);
  if (result == 0) trace("unlink %s %s %s\n", id.text, idOfOpen(folder).text, name);
  return result;
}

int symlinkat(const char *target, int folder, const char *name) {
  REAL(symlinkat);
  if (failsNow()) return -1;
  const int result = real(target, folder, name);
  if (result == 0) trace("symlink %s %s %s\n", idAt(folder, name).text, idOfOpen(folder).text, name);
  return result;
}

int linkat(int from, const char *name, int to, const char *newName, int flags) {
  REAL(linkat);
  if (failsNow()) return -1;
  const int result = real(from, name, to, newName, flags);
  if (result == 0) trace("link %s %s %s\n", idAt(to, newName).text, idOfOpen(to).text, newName);
  return result;
}

int fchmod(int file, mode_t mode) {
  REAL(fchmod);
  if (failsNow()) return -1;
  trace("mode %s %o\n", idOfOpen(file).text, (unsigned int)mode);
  return real(file, mode);
}

int futimens(int file, const struct timespec times[2]) {
  REAL(futimens);
  if (failsNow()) return -1;
  trace("touch %s\n", idOfOpen(file).text);
  return real(file, times);
}

int fstatfs(int file, struct statfs *found) {
  REAL(fstatfs);
  const int result = real(file, found);
  if (result == 0 && setting("IO_FILE_SYSTEM")) found->f_type = setting("IO_FILE_SYSTEM");
  return result;
}
