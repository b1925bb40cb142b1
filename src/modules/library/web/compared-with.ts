import type { SnippetView } from '../contract.ts'

type Version = SnippetView['versions'][number]

/**
 * What a version can be read beside: the others in its language, first the one that held before it (that was approved last
 * when it was decided about, or now while it waits), then the rest from new to old.
 */
export function comparedWith(version: Version, versions: readonly Version[]): Version[] {
  const until = version.decidedAt ?? '9999'
  const others = versions.filter(
    (one) => one.versionId !== version.versionId && one.language === version.language,
  )
  const held = others
    .filter(
      (one) => (one.state === 'approved' || one.state === 'superseded') && (one.decidedAt ?? '') < until,
    )
    .sort((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1))[0]
  const rest = others.filter((one) => one !== held).sort((a, b) => (a.proposedAt < b.proposedAt ? 1 : -1))
  return held ? [held, ...rest] : rest
}
