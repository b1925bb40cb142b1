import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'

/** How PostgreSQL is kept from running as root, which it refuses. */
export type Isolation = 'same-user' | 'user-namespace' | 'switch-user'

export interface RunAs {
  readonly isolation: Isolation
  /** Who must own the data, seen from this process. */
  readonly owner: { readonly uid: number; readonly gid: number }
  /** True when that user cannot walk the path by file modes and is given the right to (CAP_DAC_OVERRIDE). */
  readonly needsPath: boolean
  /** Puts the words in front of a command that make it run so and die with us (by `deathSignal`). */
  wrap(command: string[], deathSignal: 'INT' | 'KILL'): WrappedCommand
}

interface WrappedCommand {
  readonly argv: string[]
  /** Only where no tool can switch the user: Node does it itself. */
  readonly uid?: number
  readonly gid?: number
}

const nobody = { uid: 65534, gid: 65534 }
const namespaceWords = ['unshare', '-U', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`]

function works(argv: string[]): boolean {
  const [command = '', ...args] = argv
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/**
 * Decides once per start. An ordinary user runs it as themselves. Root runs it as the ordinary user who owns the data
 * folder, else inside a user namespace (works under a 0700 home), else, where namespaces are refused as in most
 * containers, as `nobody`.
 *
 * @param clusterDir the data folder, existing or not. @param binary a file the user must be able to reach.
 */
export function planIsolation(clusterDir: string, binary: string, forced?: Isolation): RunAs {
  const uid = process.getuid?.() ?? -1
  const gid = process.getgid?.() ?? -1
  const hasSetpriv = works(['setpriv', '--pdeathsig', 'INT', 'true'])
  if (uid !== 0) {
    // initdb asks for the user's name; containers are often started with a number that has none.
    const plain = hasName() || !works([...namespaceWords, 'true'])
    return plain ? sameUser({ uid, gid }, hasSetpriv) : userNamespace({ uid, gid }, hasSetpriv)
  }
  const owner = existingOwner(clusterDir)
  const chosen = forced ?? (owner === nobody && works([...namespaceWords, 'true']) ? 'user-namespace' : null)
  if (chosen === 'user-namespace') return userNamespace({ uid, gid }, hasSetpriv)
  return switchUser({ uid: owner.uid, gid: owner.gid }, hasSetpriv, [clusterDir, binary])
}

function hasName(): boolean {
  try {
    userInfo()
    return true
  } catch {
    return false
  }
}

/** Who owns the data folder, or the one around it while there is none yet; root's own is given to nobody. */
function existingOwner(clusterDir: string): { uid: number; gid: number } {
  const found =
    statSync(clusterDir, { throwIfNoEntry: false }) ??
    statSync(dirname(clusterDir), { throwIfNoEntry: false })
  return found === undefined || found.uid === 0 ? nobody : { uid: found.uid, gid: found.gid }
}

function deathWords(hasSetpriv: boolean, signal: string): string[] {
  return hasSetpriv ? ['setpriv', '--pdeathsig', signal] : []
}

function sameUser(owner: RunAs['owner'], hasSetpriv: boolean): RunAs {
  return {
    isolation: 'same-user',
    owner,
    needsPath: false,
    wrap: (command, signal) => ({ argv: [...deathWords(hasSetpriv, signal), ...command] }),
  }
}

function userNamespace(owner: RunAs['owner'], hasSetpriv: boolean): RunAs {
  return {
    isolation: 'user-namespace',
    // We outside are nobody inside, so the files stay ours.
    owner,
    needsPath: false,
    wrap: (command, signal) => ({ argv: [...deathWords(hasSetpriv, signal), ...namespaceWords, ...command] }),
  }
}

function switchUser(owner: RunAs['owner'], hasSetpriv: boolean, paths: string[]): RunAs {
  const needsPath = paths.some((path) => !canReach(path, owner))
  // access(2) ignores capabilities of a plain user unless this bit is set, and initdb asks by access(2).
  const pathWords = [
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
  ]
  const idWords = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  return {
    isolation: 'switch-user',
    owner,
    needsPath,
    wrap: (command, signal) => {
      if (!hasSetpriv) return { argv: command, ...owner }
      return { argv: [...deathWords(true, signal), ...idWords, ...(needsPath ? pathWords : []), ...command] }
    },
  }
}

/** Whether a user may walk every existing folder of a path. Groups other than the main one do not count. */
export function canReach(path: string, user: { uid: number; gid: number }): boolean {
  for (let at = path; ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false })
    if (found !== undefined) {
      const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0
      if (((found.mode >> shift) & 0o1) === 0) return false
    }
    if (at === dirname(at)) return true
  }
}
