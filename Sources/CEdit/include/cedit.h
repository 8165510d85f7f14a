#ifndef CEDIT_H
#define CEDIT_H
#endif
