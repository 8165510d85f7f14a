/// What the system offers for the safe reading and replacing of files, and Swift cannot call.
///
/// Each answers 0 or the number of an error; ENOSYS where the system, or the file system, has no
/// such call.
#ifndef CFILES_H
#define CFILES_H

/// Exchanges the files that two paths of one file system name, at one stroke.
int cfiles_exchange(const char *one, const char *other);

/// Gives a file another name, which nothing must have: EEXIST where something has.
int cfiles_rename_to_new(const char *from, const char *to);

/// Whether nobody has a file open for writing: 0 where nobody has, EAGAIN where somebody has, and
/// another number where the system does not say. The descriptor must be open for reading alone.
int cfiles_is_settled(int descriptor);

/// Gives an open file the access list and the extended attributes of users (acl(5), xattr(7)) that the
/// file at a path has, and no access list where that has none. Nothing happens where the file system
/// keeps no attributes.
int cfiles_keep_attributes(const char *from, int to);

/// The path of an open file or folder, without links, into a buffer of a size; ENAMETOOLONG where that is
/// too small. What has lost its name has the last one.
int cfiles_place(int descriptor, char *path, unsigned long size);

#endif
