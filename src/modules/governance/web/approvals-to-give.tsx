import { useEffect, useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Unavailable } from '#web/design/error-state.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { ApprovalSheet } from './approval-sheet.tsx'
import styles from './today.module.css'

type Answer = { approvals: ApprovalCard[] }
type Props = { query: { data: Answer | undefined; error: unknown; refetch: () => unknown } }

/** Approvals that wait for me. One press opens exactly what would go out, the next one settles it. */
export function ApprovalsToGive({ query }: Props) {
  const { approval: openId } = useSearch<{ approval?: string }>()
  const set = useSetSearch()
  const listed = query.data?.approvals.find((card) => card.id === openId)
  const open = useLast(listed, openId)
  const read = (id: string): void => set({ approval: id }, { push: true })
  return (
    <>
      {openId && query.data && !open ? (
        <Unavailable>
          {t('The request that was linked here is settled, or it waits for somebody else.')}
        </Unavailable>
      ) : null}
      <TodayPart
        title={t('Approvals to give')}
        query={query}
        what={t('The approvals that wait for you could not be loaded.')}
        isEmpty={(data) => data.approvals.length === 0}
        end={(data) => formatNumber(data.approvals.length)}
      >
        {(data) => data.approvals.map((card) => <ApprovalLine key={card.id} card={card} onRead={read} />)}
      </TodayPart>
      {open ? (
        <ApprovalSheet
          key={open.id}
          card={open}
          gone={listed === undefined}
          onClose={() => set({ approval: undefined })}
        />
      ) : null}
    </>
  )
}

/** What was open stays readable when it leaves the list under the reader’s eyes. */
function useLast(listed: ApprovalCard | undefined, id: string | undefined): ApprovalCard | undefined {
  const [last, setLast] = useState(listed)
  useEffect(() => {
    if (listed) setLast(listed)
  }, [listed])
  if (id === undefined) return undefined
  return listed ?? (last?.id === id ? last : undefined)
}

function ApprovalLine({ card, onRead }: { card: ApprovalCard; onRead: (id: string) => void }) {
  const networks = [...new Map(card.preview.map((variant) => [variant.network, variant.networkName]))]
  return (
    <article className={styles.item}>
      <div>
        <h3>{card.title}</h3>
        <p>
          {networks.map(([network, name]) => (
            <NetworkGlyph key={network} network={network} label={name} />
          ))}{' '}
          {t('from {author}', { author: card.author.name })}
        </p>
        <p className={card.overdue ? undefined : 'qq'}>
          {card.overdue ? (
            <StateWord tone="stop" icon="late">
              {t('was due {time}', { time: formatTime(card.dueAt) })}
            </StateWord>
          ) : (
            t('due {time}', { time: formatTime(card.dueAt) })
          )}
        </p>
      </div>
      <Button
        kind="pri"
        onPress={() => onRead(card.id)}
        label={t('Read “{title}” and decide', { title: card.title })}
      >
        {t('Read')}
      </Button>
    </article>
  )
}
