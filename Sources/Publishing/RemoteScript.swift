/// What runs on the server, given to its shell as standard input: fixed, so that nothing of content or settings is ever part of
/// a command. Its arguments are checked words (`TargetPlace`, `ReleaseID`).
///
/// Exit codes: 75 somebody else publishes, 76 readers see another release by now, 77 the upload is not whole, 78 the place is
/// somebody else's, 79 the settings are refused, 80 they could not be read anew, 81 what readers see is no release of ours, 82 the
/// place holds what we did not put there, 83 its mark is gone, 84 it is that of another project.
package let remoteScript = """
  set -eu
  action=$1 home=$2 content=$3 name=$4 projects=$5
  shift 5
  if [ "$content" = status-page ]; then umask 027; else umask 022; fi
  mark=$(printf 'story-target\\t1\\t%s\\t%s' "$content" "$name")
  if [ "$projects" = - ]; then own=''; else own=$(printf 'project\\t%s' "${projects%%,*}"); fi

  # A mark of an older tool names no project, and where there is no domain yet there is none to name.
  check_mark() {
    [ "$(head -n 1 "$1")" = "$mark" ] || exit 78
    marked=$(sed -n 2p "$1")
    [ -n "$own" ] && [ -n "$marked" ] || return 0
    # What the project was called before is followed by what it is called now.
    case ",$projects," in *",${marked#*$(printf '\\t')},"*) ;; *) exit 84 ;; esac
  }

  # The folder is ours or nobody's, and lies in no other target's place, whatever links lead to it; nothing is changed.
  look_at_place() {
    near=$home
    while [ ! -d "$near" ]; do near=$(dirname "$near"); done
    outer=$(cd -P "$near" && pwd -P)
    [ ! -d "$home" ] || outer=$(dirname "$outer")
    while [ "$outer" != / ]; do
      [ ! -e "$outer/.story-target" ] || exit 78
      outer=$(dirname "$outer")
    done
    [ -d "$home" ] || return 0
    cd -P "$home"
    # One that is empty was not finished.
    if [ -s .story-target ]; then
      check_mark .story-target
    else
      [ ! -e .story-lock ] || exit 83
      others=$(ls -A | grep -vx '[.]story-target' || :)
      [ -z "$others" ] || exit 82
    fi
  }

  claim() {
    # Nothing is made where it may not be.
    look_at_place
    mkdir -p "$home"
    cd -P "$home"
    if [ ! -s .story-target ]; then
      # What is there by now, of somebody who begins at the same moment, is never written over.
      [ ! -e .story-target ] || rm -f .story-target
      (set -C; printf '%s\\n' "$mark" ${own:+"$own"} >.story-target) 2>/dev/null || exit 75
    elif [ -n "$own" ] && [ "$(sed -n 2p .story-target)" != "$own" ]; then
      printf '%s\\n' "$mark" "$own" >.story-target.next
      mv -T .story-target.next .story-target
    fi
    mkdir -p releases
  }

  # What readers see: a release that lies here, nothing (-), or something that somebody else has let the name lead to.
  look() {
    shown=-
    if [ -L current ]; then
      shown=$(readlink current; echo .)
      case ${shown%??} in
        releases/ | releases/*[!0-9A-Za-z-]*) shown=elsewhere ;;
        releases/*) shown=${shown#releases/}; shown=${shown%??} ;;
        *) shown=elsewhere ;;
      esac
    elif [ -e current ]; then
      shown=elsewhere
    fi
  }

  # Lets one at a time change what readers see, and only from what it has seen itself.
  hold() {
    exec 9>.story-lock
    flock -n 9 || exit 75
    look
    [ "$shown" != elsewhere ] || exit 81
    [ "$shown" = "$1" ] || exit 76
  }

  show() {
    rm -f current.next
    ln -s "releases/$1" current.next
    mv -T current.next current
    sync
  }

  case $action in
    state)
      cd -P "$home" 2>/dev/null || exit 0
      [ ! -s .story-target ] || check_mark .story-target
      look
      echo "current $shown"
      found=no
      for folder in releases/*/; do
        [ -d "$folder" ] || continue
        # What others have put there is no release.
        case $(basename "$folder") in *[!0-9a-zTZ-]*) continue ;; [0-9]*Z-*) ;; *) continue ;; esac
        found=yes
        checked=no
        [ ! -f "$folder/checked" ] || checked=yes
        echo "release $(basename "$folder") $checked"
        [ ! -f "$folder/manifest" ] || cat "$folder/manifest"
        # One that was cut short ends in no line.
        echo
      done
      # What was last put there, when all of it is gone.
      if [ $found = no ] && [ -f .story-last ]; then
        printf 'last '
        cat .story-last
      fi
      ;;
    check)
      look_at_place
      ;;
    sums)
      cd -P "$home/releases/$1"
      [ -f "$home/.story-target" ] || exit 78
      check_mark "$home/.story-target"
      nothing=0000000000000000000000000000000000000000000000000000000000000000
      # What is not there, or cannot be read, has no sum, and so is not as it was put there.
      find site delivery -type f -exec sha256sum --zero {} + 2>/dev/null || :
      find site delivery ! -type f ! -type d -printf "$nothing  %p\\0" 2>/dev/null || :
      ;;
    prepare)
      claim
      find releases -maxdepth 1 -name '.incoming-*' -mmin +1440 -exec rm -rf {} +
      ;;
    put)
      id=$1
      claim
      hold "$2"
      cd "releases/.incoming-$id"
      if [ "$2" != - ]; then
        while IFS= read -r path; do
          [ -f "../$2/site/$path" ] || continue
          mkdir -p "site/$(dirname "$path")"
          [ -e "site/$path" ] || ln "../$2/site/$path" "site/$path"
        done <kept
      fi
      sha256sum --check --quiet --strict checksums >/dev/null || exit 77
      rm -f kept checksums
      cd ../..
      mv -T "releases/.incoming-$id" "releases/$id"
      { echo "$id"; cat "releases/$id/manifest"; } >.story-last.next
      mv -T .story-last.next .story-last
      sync
      show "$id"
      ;;
    discard)
      claim
      rm -rf "releases/.incoming-$1"
      ;;
    show)
      claim
      hold "$2"
      [ -d "releases/$1/site" ]
      show "$1"
      ;;
    hide)
      claim
      hold "$1"
      rm -f current
      sync
      ;;
    checked)
      claim
      : >"releases/$1/checked"
      ;;
    remove)
      claim
      for id in "$@"; do
        [ "$(readlink current)" != "releases/$id" ] || continue
        mv -T "releases/$id" "releases/.incoming-$id"
        rm -rf "releases/.incoming-$id"
      done
      ;;
    reload)
      case $1 in
        nginx) nginx -t -q || exit 79; nginx -s reload || exit 80 ;;
        nginx-service) sudo -n nginx -t -q || exit 79; sudo -n systemctl reload nginx || exit 80 ;;
        none) ;;
      esac
      ;;
  esac
  """
