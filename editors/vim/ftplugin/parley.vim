" Vim filetype plugin file
" Language: Parley (docs/language.md)

if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal comments=:# commentstring=#\ %s formatoptions-=t formatoptions+=croql
" Details are indented by two spaces, and a new line goes on where the one above it began.
setlocal expandtab shiftwidth=2 softtabstop=2 autoindent
" An id is one word, hyphens and all.
setlocal iskeyword+=-
" What `parley check` prints, for :make and the quickfix window. The lines of the picture are left out.
setlocal makeprg=parley\ check
setlocal errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%-G%.%#

let b:undo_ftplugin = 'setl com< cms< fo< et< sw< sts< ai< isk< mp< efm<'
