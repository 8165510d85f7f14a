au BufNewFile,BufRead *.parley setfiletype parley
