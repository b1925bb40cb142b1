import type { KindId } from '#modules/records/contract.ts'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { groupIds, groupOf, groups, groupWord, kindWord } from '../kind-words.ts'

type Props = {
  kind: KindId
  /** How many entries of each kind there are. */
  counts: ReadonlyMap<KindId, number>
  onChange: (kind: KindId) => void
}

/** A tab a tactic, and below it a tab a kind where a tactic has several. */
export function KindTabs({ kind, counts, onChange }: Props) {
  const group = groupOf(kind)
  return (
    <>
      <Tabs
        label={t('Tactics')}
        value={group}
        onChange={(id) => onChange(groups[id][0])}
        tabs={groupIds.map((id) => ({ id, label: groupWord(id) }))}
      />
      {groups[group].length > 1 ? (
        <Tabs
          label={t('Kinds of entries')}
          value={kind}
          onChange={onChange}
          tabs={groups[group].map((id) => ({ id, label: kindWord(id), count: counts.get(id) ?? 0 }))}
        />
      ) : null}
    </>
  )
}
