# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by installer/run and installer/test. Sourced, never run. Expects bash, coreutils,
# util-linux, dpkg and apt: what a bare Debian has.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
logs=$root/build/logs

# A bare system has no locale; without UTF-8 Qt complains and Chinese file names break.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]-8 | *[Uu][Tt][Ff]8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# Started from a bare environment (a service, chroot) HOME may be missing; ccache wants one.
if [[ -z ${HOME:-} ]]; then export HOME=~; fi

# ccache must be told that a precompiled header of Qt does not depend on the clock.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
# Nor on where the checkout lies: a second clone then finds what the first one compiled.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*"; }

# Ends the script. The last line on the screen says what to do, so nothing is printed after it.
fail_with_one_line()
{
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# --- processes -----------------------------------------------------------------------------------

children=()   # process ids we started and must end, youngest last

# Starts a program in a session of its own, so that Ctrl+C reaches this script and not the program;
# its process id is in $started. Usage: start LOG PROGRAM...  (standard output goes to LOG.out)
start()
{
    local log=$1
    shift
    setsid "$@" </dev/null >"$log.out" 2>"$log" &
    started=$!
    children+=("$started")
}

alive() { kill -0 "$1" 2>/dev/null; }

# Asks a process (and its group) to end, waits up to ten seconds, then insists.
stop()
{
    local pid=$1 tries=0
    alive "$pid" || return 0
    kill -TERM -- "-$pid" 2>/dev/null || kill -TERM "$pid" 2>/dev/null || return 0
    while alive "$pid" && ((tries++ < 100)); do sleep 0.1; done
    if alive "$pid"; then
        kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true
    fi
    wait "$pid" 2>/dev/null || true
}

stop_children()
{
    local i
    for ((i = ${#children[@]} - 1; i >= 0; i--)); do stop "${children[i]}"; done
    children=()
}

# --- steps ---------------------------------------------------------------------------------------

# The last "[12/345]" (ninja), "12/345 Test" (ctest) or "12%" (our own programs) in a log as a
# percentage; empty when there is none.
progress_of()
{
    tail -c 2000 "$1" 2>/dev/null | tr '\r' '\n' | sed -nE \
        -e 's@^\[([0-9]+)/([0-9]+)\].*@\1 \2@p' \
        -e 's@^ *([0-9]+)/([0-9]+) Test +#.*@\1 \2@p' \
        -e 's@^(.*[^0-9.])?([0-9]{1,3})(\.[0-9]+)? ?%.*@\2 100@p' \
        | tail -n 1 | { read -r now all || true; ((${all:-0} > 0)) && echo $((now * 100 / all)); } || true
}

elapsed_text()
{
    if (($1 < 60)); then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

# Waits for process $2 and shows, from the third second on, how far its log $3 says it is.
# Result: its exit code in $step_rc, the seconds in $step_seconds.
watch_step()
{
    local title=$1 pid=$2 log=$3 begun=$SECONDS shown=-1 last_dot=0 ticks=0 percent seconds
    step_rc=0
    if [[ ! -t 1 ]]; then printf '%-46s' "$title"; fi
    while alive "$pid"; do
        sleep 0.2 &
        wait $! || true   # `wait`, because a trap does not interrupt a foreground sleep
        seconds=$((SECONDS - begun))
        if ((++ticks % 5 != 0 || seconds < 2)); then continue; fi
        percent=
        if [[ ${step_privileged:-no} == no ]]; then percent=$(progress_of "$log"); fi
        if [[ -t 1 ]]; then
            printf '\r%-46s %s%s \e[K' "$title" "${percent:+$percent %  }" "$(elapsed_text "$seconds")"
        elif [[ -n $percent ]] && ((percent / 10 > shown / 10 || shown < 0)); then
            shown=$percent
            last_dot=$seconds
            printf ' %s%%' "$percent"
        elif ((seconds - last_dot >= 5)); then
            last_dot=$seconds
            printf '.'
        fi
    done
    wait "$pid" || step_rc=$?
    step_seconds=$((SECONDS - begun))
    if [[ -t 1 ]]; then printf '\r%-46s' "$title"; fi
    if ((step_rc == 0)); then
        printf ' %s' "$(elapsed_text "$step_seconds")"
    else
        printf ' FAILED after %s' "$(elapsed_text "$step_seconds")"
    fi
    if [[ -t 1 ]]; then printf '\e[K'; fi
    printf '\n'
}

# Runs a command with its output in a log and shows its progress. Returns the command's exit code.
# Usage: try_step TITLE LOG COMMAND...
try_step()
{
    local title=$1 log=$2
    shift 2
    mkdir -p "$(dirname "$log")"
    if [[ ${step_privileged:-no} == yes ]]; then
        "$@" </dev/null >"$log" 2>&1 &       # sudo knows the terminal, so it must keep it
    else
        setsid "$@" </dev/null >"$log" 2>&1 &
    fi
    local pid=$!
    children+=("$pid")
    watch_step "$title" "$pid" "$log"
    unset 'children[-1]'
    return "$step_rc"
}

# The same, but a failure shows the end of the log and ends the script with what to do.
# Usage: step TITLE LOG ADVICE COMMAND...
step()
{
    local title=$1 log=$2 advice=$3
    shift 3
    if ! try_step "$title" "$log" "$@"; then
        show_failure "$log" >&2
        fail_with_one_line "\"$title\" failed (log: $log): $advice"
    fi
}

# The lines of a log that matter: the first compiler errors, else its end.
show_failure()
{
    local matching
    matching=$(grep -n -m 8 -E '(^|[ :])([Ee]rror|ERROR|FATAL|E)[:!]' "$1" || true)
    if [[ -n $matching ]]; then
        printf '%s\n' '--- first errors' "$matching"
    fi
    say "--- end of $1"
    tail -n 25 "$1"
    say '---'
}

# --- packages ------------------------------------------------------------------------------------

package_list=$root/installer/packages

# "package why" of the given groups; NEWEST not yet replaced.
listed()
{
    local group package why wanted
    while read -r group package why; do
        for wanted in "$@"; do
            if [[ $group == "$wanted" ]]; then printf '%s %s\n' "$package" "$why"; fi
        done
    done <"$package_list"
}

installed_packages()
{
    dpkg-query -W -f='${Package} ${db:Status-Status}\n' 2>/dev/null | sed -n 's/ installed$//p'
}

# From names on stdin, the one with the highest version that is at least the least. Arguments:
# pattern such as libboost@NEWEST-dev, least version.
newest_of()
{
    local pattern=$1 least=$2 before after name version
    before=${pattern%%@NEWEST*}
    after=${pattern##*@NEWEST}
    grep -E "^${before//./\\.}[0-9]+(\.[0-9]+)*${after//./\\.}\$" | while read -r name; do
        version=${name#"$before"}
        version=${version%"$after"}
        if dpkg --compare-versions "$version" ge "$least"; then printf '%s %s\n' "$version" "$name"; fi
    done | sort -V | tail -n 1 | cut -d' ' -f2
}

as_root()
{
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

lists_are_empty()
{
    [[ -z $(find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -print -quit 2>/dev/null) ]]
}

# Replaces NEWEST in one name of the list. What apt offers wins; an installed version that is new
# enough stays where installing the newest would remove something or nothing is known.
resolve_package()
{
    local entry=$1 pattern least offered present
    if [[ $entry != *@NEWEST* ]]; then
        printf '%s\n' "$entry"
        return
    fi
    pattern=${entry%%>=*}
    least=${entry##*>=}
    present=$(newest_of "$pattern" "$least" <<<"$installed_names")
    offered=$(apt-cache pkgnames "${pattern%%@NEWEST*}" 2>/dev/null | newest_of "$pattern" "$least")
    if [[ -n $present && $present != "$offered" ]]; then
        if [[ -z $offered ]] || apt-get -s --no-install-recommends install "$offered" 2>/dev/null \
            | grep -q '^Remv'; then
            offered=$present
        fi
    fi
    printf '%s\n' "${offered:-$entry}"
}

# Sets `missing` (names) and `reasons` (a line for each) for the given groups.
find_missing()
{
    local entry why name
    missing=() reasons=()
    installed_names=$(installed_packages)
    while read -r entry why; do
        name=$(resolve_package "$entry")
        if ! grep -qxF -- "$name" <<<"$installed_names"; then
            missing+=("$name")
            reasons+=("$(printf '  %-24s %s' "$name" "$why")")
        fi
    done < <(listed "$@")
}

apt_get()
{
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
}

# PostgreSQL's package makes and starts a cluster of its own. We only want the programs, so we say
# so for the time of the installation, and only where PostgreSQL was not there before.
without_own_cluster()
{
    local folder=/etc/postgresql-common/createcluster.d rc=0
    as_root mkdir -p "$folder"
    printf 'create_main_cluster = false\n' | as_root tee "$folder/zz-touchline-setup.conf" >/dev/null
    apt_get "$@" || rc=$?
    as_root rm -f "$folder/zz-touchline-setup.conf"
    return "$rc"
}

# Installs what is missing of the given groups and says what and why. Does not call apt-get at all
# when everything is there.
install_missing()
{
    if [[ ${TOUCHLINE_NO_INSTALL:-} == 1 ]]; then return; fi
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail_with_one_line "needs apt to install packages; install the counterparts of" \
            "installer/packages by hand and start again with TOUCHLINE_NO_INSTALL=1"
    fi
    find_missing "$@"
    if ((${#missing[@]} == 0)); then return; fi
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail_with_one_line "missing packages and no sudo here; as root, run:" \
            "apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
    if ((EUID != 0)); then
        say "Some packages are missing; sudo may ask for your password."
        sudo -v || fail_with_one_line "sudo refused; ask an administrator to install: ${missing[*]}"
    fi

    local step_privileged=yes
    if lists_are_empty; then
        step "Asking apt what it offers" "$logs/apt-update.log" \
            "check the network and the sources in /etc/apt, then start again" apt_get update
        find_missing "$@"
    fi
    say "Installing ${#missing[@]} packages with apt:"
    printf '%s\n' "${reasons[@]}"
    local unknown=() name
    for name in "${missing[@]}"; do
        if [[ $name == *@NEWEST* ]]; then unknown+=("${name//@NEWEST/<version>}"); fi
    done
    if ((${#unknown[@]} > 0)); then
        fail_with_one_line "apt offers no ${unknown[*]}; Touchline needs Debian 12 or later:" \
            "correct the sources in /etc/apt, run apt-get update, then start again"
    fi

    local install=apt_get
    if [[ " ${missing[*]}" == *" postgresql-"* ]]; then install=without_own_cluster; fi
    if ! try_step "Installing packages" "$logs/apt-install.log" \
        "$install" install --no-install-recommends "${missing[@]}"; then
        # The usual reason is a list older than the mirror: refresh it and try once more.
        step "Asking apt again what it offers" "$logs/apt-update.log" \
            "check the network and the sources in /etc/apt, then start again" apt_get update
        step "Installing packages, second attempt" "$logs/apt-install.log" \
            "read the log; often \"dpkg --configure -a\" helps, then start again" \
            "$install" install --no-install-recommends "${missing[@]}"
    fi
}

# --- building ------------------------------------------------------------------------------------

# Configures a preset once (ninja repeats that by itself when a CMake file changes) and builds it.
# Usage: build_preset PRESET TITLE [TARGET...]
build_preset()
{
    local preset=$1 title=$2
    shift 2
    if ! cmake_is_fresh "$preset"; then
        step "Configuring ($preset)" "$logs/$preset-configure.log" \
            "read the log; remove build/$preset and start again if the checkout has moved" \
            cmake --preset "$preset" -S "$root"
    fi
    step "$title" "$logs/$preset-build.log" \
        "correct the first error above and start again" \
        nice -n 5 ninja -C "$root/build/$preset" "$@"
}

# Whether build/PRESET was made from this checkout with these presets.
cmake_is_fresh()
{
    local dir=$root/build/$1
    [[ -f $dir/build.ninja && ! $root/CMakePresets.json -nt $dir/build.ninja ]] \
        && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$dir/CMakeCache.txt" 2>/dev/null
}
