# shellcheck shell=bash disable=SC2034 # JAVA and MAVEN are for the scripts that include this
# Finds a JDK and a Maven that can build this project, and looks for the Node that builds its page.

JDK_NEEDED=25
MAVEN_NEEDED=3.8.6
NODE_NEEDED=20.19.0

# Sets JAVA_HOME and JAVA.
find_java() {
  local home
  while IFS= read -r home; do
    if is_new_enough_jdk "$home"; then
      export JAVA_HOME=$home
      JAVA=$home/bin/java
      return 0
    fi
  done < <(jdk_folders)
  fail 1 "缺少 JDK $JDK_NEEDED 或更高版本，请安装（例如 Temurin：https://adoptium.net，或 brew install openjdk，或 sdk install java $JDK_NEEDED-tem）并设置 JAVA_HOME" \
    "a JDK $JDK_NEEDED or later is missing: install one (such as Temurin from https://adoptium.net, or brew install openjdk, or sdk install java $JDK_NEEDED-tem) and set JAVA_HOME"
}

# Where a JDK may be, the caller's own choice first, one folder a line.
jdk_folders() {
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
  if command -v java >/dev/null; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -F -v "$JDK_NEEDED+" 2>/dev/null || true
  fi
  local home
  for home in /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    {/opt/homebrew,/usr/local}/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -d "$home" ]; then printf '%s\n' "$home"; fi
  done
}

is_new_enough_jdk() {
  local version
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | sed -n 1p) || return 1
  [ "${version:-0}" -ge "$JDK_NEEDED" ]
}

# Sets MAVEN. Needs JAVA_HOME, and the project's folder as the current one: Maven reads .mvn/jvm.config there.
find_maven() {
  if is_new_enough_maven mvn; then
    MAVEN=mvn
    return 0
  fi
  MAVEN=./mvnw
  wrapper_can_unpack || fail 1 \
    "缺少 Maven $MAVEN_NEEDED 或更高版本，请安装（apt-get install maven 或 brew install maven）；或者安装 unzip，以便 ./mvnw 自行下载 Maven" \
    "Maven $MAVEN_NEEDED or later is missing: install it (apt-get install maven, or brew install maven), or install unzip so that ./mvnw can fetch it"
  ./mvnw -v >/dev/null || fail 1 \
    "缺少 Maven $MAVEN_NEEDED 或更高版本，./mvnw 也无法取得（见上一行），请安装：apt-get install maven 或 brew install maven" \
    "Maven $MAVEN_NEEDED or later is missing and ./mvnw could not fetch it (see the line above): apt-get install maven, or brew install maven"
}

is_new_enough_maven() {
  local version
  command -v "$1" >/dev/null || return 1
  version=$("$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p') || return 1
  is_at_least "$version" "$MAVEN_NEEDED"
}

# Whether the page can be built here.
has_node() {
  local version
  command -v npm >/dev/null || return 1
  version=$(node --version 2>/dev/null) || return 1
  is_at_least "${version#v}" "$NODE_NEEDED"
}

# Without unzip the wrapper takes the tar.gz, to which the pinned checksum does not belong.
wrapper_can_unpack() {
  command -v unzip >/dev/null || ls "${MAVEN_USER_HOME:-$HOME/.m2}"/wrapper/dists/apache-maven-*/* >/dev/null 2>&1
}

# is_at_least 3.9.16 3.8.6
is_at_least() {
  local have need IFS=.
  # shellcheck disable=SC2206 # splitting at the dots is meant
  have=($1) need=($2)
  local i
  for i in 0 1 2; do
    if [ "${have[i]:-0}" -gt "${need[i]:-0}" ]; then return 0; fi
    if [ "${have[i]:-0}" -lt "${need[i]:-0}" ]; then return 1; fi
  done
}
