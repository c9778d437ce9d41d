/** Of this program's own: the library's needs the package bash-completion, which a Mac and a small Linux do not have. */
export const BASH_COMPLETION = `# bash completion for saa

__saa_complete() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" directive=4 line word
  local -a given=() offered=()
  # Bash breaks words at "=": --lang=ko comes as three.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    local last=$((\${#given[@]} - 1))
    if [[ $last -ge 0 && ( $word == "=" || \${given[last]} == *= ) ]]; then
      given[last]+=$word
    else
      given+=("$word")
    fi
  done
  [[ $cur == "=" ]] && cur=""
  while IFS= read -r line; do
    case $line in
      :[0-9]*) directive=\${line#:} ;;
      *) offered+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(saa complete -- "\${given[@]}" 2>/dev/null)
  COMPREPLY=()
  for word in "\${offered[@]}"; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$word")
  done
  # Names of files only where they mean something.
  if (( directive & 4 )); then compopt +o default 2>/dev/null; fi
}

complete -o default -F __saa_complete saa
`;
