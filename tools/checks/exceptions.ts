import type { Finding } from './tree.ts'

/** A defect we live with for now: which rule, in which file, and why. */
export type Exception = { rule: string; file: string; reason: string }

const listFile = 'tools/checks/exceptions.json'

const complaint = (rule: string, what: string, fix: string): Finding => ({
  file: listFile,
  line: 1,
  rule,
  what,
  fix,
})

/** Removes excused findings. An exception that excuses nothing, or gives no reason, is a finding itself. */
export const applyExceptions = (findings: Finding[], exceptions: Exception[]): Finding[] => {
  const excuses = (e: Exception, f: Finding): boolean => e.rule === f.rule && e.file === f.file
  return [
    ...findings.filter((finding) => !exceptions.some((e) => excuses(e, finding))),
    ...exceptions
      .filter((e) => !findings.some((finding) => excuses(e, finding)))
      .map((e) =>
        complaint('stale-exception', `${e.rule} no longer fails in ${e.file}`, 'remove the exception'),
      ),
    ...exceptions
      .filter((e) => e.reason.trim().length < 15)
      .map((e) =>
        complaint('exception-without-reason', `${e.rule} in ${e.file} has no reason`, 'say why it stands'),
      ),
  ]
}
