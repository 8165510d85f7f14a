" Vim syntax file
" Language: Parley (docs/language.md)
"
" The language is read by lines, and so is this: what a word is depends on the word that its line
" begins with. An open parenthesis alone goes on over the line's end, up to the next entry at most.

if exists('b:current_syntax')
  finish
endif

let s:cpo_save = &cpo
set cpo&vim
syn case match

" A word ends at white space, a comma, a parenthesis, a quote or a comparison sign.
syn iskeyword 33,35-39,42-43,45-59,63-126,128-255

" --- Parts ------------------------------------------------------------------------------------------

" A part that took in the line's end would keep the line's region open: none does.
syn match parleyComment "\%(^\|\s\)\@1<=#.*"
syn match parleyString +"\%(\\.\|[^"\\]\)*["\\]\?+ contained contains=parleyEscape,parleyBadEscape
syn match parleyBadEscape +\\.+ contained
syn match parleyEscape +\\["\\n]+ contained
syn match parleyID "\<[a-z][a-z0-9]*\%(-[a-z0-9]\+\)*\>" contained
syn match parleyNumber "\<\d\+\%(-\d\+\)\?\>" contained
" Of several that begin at one place the last defined wins.
syn match parleyPlace "\<[^[:space:],()\"=<>#]*[./:][^[:space:],()\"=<>]*" contained
syn match parleyDate "\<\d\{4}\%(-\d\d\%(-\d\d\)\?\)\?[~?%]\?\>" contained contains=parleyQualifier
syn match parleyQualifier "[~?%]" contained
syn match parleyPunctuation "[,()]" contained
syn match parleyComparison "[<>=]\+" contained
syn match parleyRating "\<[A-F1-6]\>" contained
syn match parleyDigest "\<\x\+\>" contained
syn match parleyTag "\<\a\{2,8}\%(-[[:alnum:]]\{1,8}\)*\>" contained
syn match parleySize "\<\d\+\~\?\>" contained contains=parleyQualifier
syn match parleyPeriod "\<\%(from\|until\)\ze\s\+\d" contained

syn keyword parleyLogic and or not if unless is due contained
syn keyword parleyQuantity all any most of contained
syn match parleyQuantity "\<at\s\+least\>" contained
syn keyword parleyRole providing contained
syn keyword parleyVerb proposes supports considers opposes rejects contained
syn keyword parleyVerb propose support consider oppose reject contained

syn cluster parleyExpression contains=parleyComment,parleyString,parleyLogic,parleyQuantity,parleyRole,
      \parleyVerb,parleyComparison,parleyParentheses,parleyNumber,parleyDate,parleyID,parleyPlace,
      \parleyPunctuation
syn region parleyParentheses matchgroup=parleyPunctuation start="(" end=")" end="^\ze\S" contained
      \ transparent contains=@parleyExpression

" --- Commands ----------------------------------------------------------------------------------------

" A command begins with any other word: this stands first, since the last defined wins.
syn region parleyCall matchgroup=parleyCommand start="^[a-z][a-z0-9]*\%(-[a-z0-9]\+\)*\>" end="$" end="^\ze\S"
      \ transparent contains=@parleyExpression

" --- Declarations -----------------------------------------------------------------------------------

syn match parleyDeclaration "^\%(source\|factor\)\>" nextgroup=parleyName skipwhite
syn match parleyDeclaration "^actor\>" nextgroup=parleyActor skipwhite
syn match parleyDeclaration "^guarantee\>" nextgroup=parleyGuarantee skipwhite
syn match parleyName "\<[a-z][a-z0-9]*\%(-[a-z0-9]\+\)*\>" contained nextgroup=parleyString skipwhite
syn match parleyActor "\<[a-z][a-z0-9]*\%(-[a-z0-9]\+\)*\>" contained nextgroup=parleyActorKind skipwhite
syn match parleyGuarantee "\<[a-z][a-z0-9]*\%(-[a-z0-9]\+\)*\>" contained
      \ nextgroup=parleyGuaranteeKind skipwhite
syn keyword parleyActorKind state person office party organization coalition contained
      \ nextgroup=parleyString skipwhite
syn keyword parleyGuaranteeKind force pledge backstop aid sanctions mandate other contained
      \ nextgroup=parleyString skipwhite

" --- Statements -------------------------------------------------------------------------------------

syn region parleyStatement start="^\d\S*" end="$" end="^\ze\S" transparent
      \ contains=@parleyExpression,parleyClaim,parleySome,parleyAlso,parleyPeriod
syn keyword parleyClaim needs urges urge contained
syn match parleyClaim "\<does\s\+not\s\+need\>" contained
syn match parleyClaim "\<leads\s\+to\>" contained
syn match parleyClaim "\<\%(cooperates\|cooperate\|clashes\|clash\)\s\+with\>" contained
syn match parleySome "\<some\ze\s\+of\>" contained
syn match parleyAlso "\<also\ze\s\+if\>" contained

" --- Scenarios and sessions -------------------------------------------------------------------------

syn region parleyOfSource matchgroup=parleyEntry start="^\%(from\|distrust\)\>" end="$" transparent
      \ contains=parleyComment,parleyID
syn region parleyWaiver matchgroup=parleyEntry start="^waive\>" end="$" transparent
      \ contains=parleyComment,parleyID,parleyPeriod,parleyDate,parleyString
syn region parleyScenario matchgroup=parleyEntry start="^\%(scenario\|skip\|todo\)\>" end="$" transparent
      \ contains=parleyComment,parleyString
syn region parleyAsOf matchgroup=parleyEntry start="^as\s\+of\>" end="$" transparent
      \ contains=parleyComment,parleyDate,parleyKnown
syn keyword parleyKnown known contained
syn region parleyTrust matchgroup=parleyEntry start="^trust\>" end="$" transparent
      \ contains=parleyComment,parleyRating,parleyTrustWord,parleyPunctuation
syn keyword parleyTrustWord reliability or better unjudged contained
syn region parleyAssume matchgroup=parleyEntry start="^assume\>" end="$" end="^\ze\S" transparent
      \ contains=@parleyExpression,parleyAccount,parleyValue,parleyClaim
syn match parleyAccount "\<\%(silence\|account\s\+of\)\>" contained
syn match parleyValue "\%(\<is\s\+\)\@<=\%(no\|yes\|neither\|accepted\|set\s\+aside\)\>" contained
syn region parleyExpect matchgroup=parleyEntry start="^expect\>" end="$" end="^\ze\S" transparent
      \ contains=@parleyExpression,parleyBecause,parleyOpen
syn keyword parleyBecause because contained
syn match parleyOpen "\%(^expect\s\+\)\@<=open\>" contained

" --- Details ----------------------------------------------------------------------------------------

syn region parleyDetailText matchgroup=parleyDetail end="$" transparent
      \ start="^\s\+\%(outlet\|author\|url\|reason\|also\|components\)\>"
      \ contains=parleyComment,parleyString,parleyPunctuation
syn region parleyDetailDocument matchgroup=parleyDetail start="^\s\+document\>" end="$" transparent
      \ contains=parleyComment,parleyString,parleyDigestPart
syn match parleyDigestPart "\<\%(sha256\|print\)\>" contained nextgroup=parleyDigest skipwhite
syn region parleyDetailDate matchgroup=parleyDetail start="^\s\+\%(published\|on\)\>" end="$" transparent
      \ contains=parleyComment,parleyDate
syn region parleyDetailRating matchgroup=parleyDetail start="^\s\+reliability\>" end="$" transparent
      \ contains=parleyComment,parleyRating
syn region parleyDetailTag matchgroup=parleyDetail start="^\s\+language\>" end="$" transparent
      \ contains=parleyComment,parleyTag
syn region parleyDetailSize matchgroup=parleyDetail start="^\s\+size\>" end="$" transparent
      \ contains=parleyComment,parleySize
syn region parleyDetailDays matchgroup=parleyDetail start="^\s\+lasts\>" end="$" transparent
      \ contains=parleyComment,parleyNumber,parleyDays
syn keyword parleyDays days day contained
syn region parleyDetailMember matchgroup=parleyDetail start="^\s\+member\s\+of\>" end="$" transparent
      \ contains=parleyComment,parleyID,parleyPunctuation,parleyPeriod,parleyDate
syn region parleyDetailOffice matchgroup=parleyDetail start="^\s\+speaks\s\+for\>" end="$" transparent
      \ contains=parleyComment,parleyID,parleyPunctuation,parleyPeriod,parleyDate,parleyString,parleyAs,parleyRank
syn match parleyAs "\<as\ze\s\+\"" contained
syn match parleyRank "\<rank\>" contained nextgroup=parleyNumber skipwhite
syn region parleyDetailExpression matchgroup=parleyDetail end="$" end="^\ze\S" transparent
      \ start="^\s\+\%(needs\|triggered\s\+by\)\>" contains=@parleyExpression
syn region parleyDetailIDs matchgroup=parleyDetail end="$" transparent
      \ start="^\s\+\%(levels\|according\s\+to\)\>" contains=parleyComment,parleyID,parleyPunctuation
syn region parleyDetailBy matchgroup=parleyDetail start="^\s\+by\>" end="$" transparent
      \ contains=parleyComment,parleyID,parleyPunctuation,parleyString,parleyUnnamed,parleyRank
syn keyword parleyUnnamed unnamed contained
syn region parleyDetailIn matchgroup=parleyDetail start="^\s\+in\>" end="$" transparent
      \ contains=parleyComment,parleyID,parleyNumber,parleyPunctuation,parleyString,parleyPart,
      \parleyCredibility,parleyDigestPart
syn keyword parleyPart para via contained
syn match parleyCredibility "\<credibility\>" contained nextgroup=parleyRating skipwhite
syn region parleyGist start=+^\ze\s\+"+ end="$" transparent contains=parleyComment,parleyString

" No entry is longer than a screen or two.
syn sync minlines=60

hi def link parleyComment Comment
hi def link parleyString String
hi def link parleyEscape SpecialChar
hi def link parleyBadEscape Error
hi def link parleyDate Constant
hi def link parleyQualifier Special
hi def link parleyNumber Number
hi def link parleySize Number
hi def link parleyDigest Number
hi def link parleyRating Constant
hi def link parleyTag Constant
hi def link parleyPlace String
hi def link parleyValue Constant
hi def link parleyDeclaration Structure
hi def link parleyName Identifier
hi def link parleyActor parleyName
hi def link parleyGuarantee parleyName
hi def link parleyActorKind Type
hi def link parleyGuaranteeKind Type
hi def link parleyEntry Statement
hi def link parleyKnown parleyEntry
hi def link parleyTrustWord parleyEntry
hi def link parleyAccount parleyEntry
hi def link parleyBecause parleyEntry
hi def link parleyDetail Label
hi def link parleyPeriod parleyDetail
hi def link parleyDigestPart parleyDetail
hi def link parleyDays parleyDetail
hi def link parleyAs parleyDetail
hi def link parleyRank parleyDetail
hi def link parleyUnnamed parleyDetail
hi def link parleyPart parleyDetail
hi def link parleyCredibility parleyDetail
hi def link parleyVerb Function
hi def link parleyClaim parleyVerb
hi def link parleyLogic Operator
hi def link parleyAlso parleyLogic
hi def link parleyOpen parleyLogic
hi def link parleyQuantity Operator
hi def link parleySome parleyQuantity
hi def link parleyComparison Operator
hi def link parleyRole StorageClass
hi def link parleyPunctuation Delimiter
hi def link parleyCommand Keyword

let b:current_syntax = 'parley'
let &cpo = s:cpo_save
unlet s:cpo_save
