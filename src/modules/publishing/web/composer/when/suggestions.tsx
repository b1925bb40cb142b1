import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { BestTimes } from './best-times.tsx'
import { momentWords } from './moment-words.ts'
import type { SuggestionProps } from './props.ts'
import styles from './when.module.css'

/** The next free slot of the calendar, and the hours in which our own posts came to most. */
export function Suggestions(props: SuggestionProps) {
  const { channelIds, nameOf, after, onChoose } = props
  const [open, setOpen] = useState(false)
  const { data: slot } = useQuery({
    ...orpc.calendar.nextSlot.queryOptions({ input: { channelIds: [...channelIds], after } }),
    enabled: channelIds.length > 0,
    // Without a calendar the minute can still be chosen by hand.
    retry: false,
    staleTime: 60_000,
  })
  if (channelIds.length === 0) return null
  const at = slot?.at ?? null
  return (
    <div className={styles.when}>
      {at ? (
        <p>
          <LinkButton onPress={() => onChoose(at)}>
            {t('Next free slot: {time}', { time: momentWords(at) })}
          </LinkButton>{' '}
          {slot?.shared === false && slot.channelId ? (
            <span className="q t13">{t('of {network} only', { network: nameOf(slot.channelId) })}</span>
          ) : null}
        </p>
      ) : null}
      <Button size="s" kind="ghost" icon="clock" expanded={open} onPress={() => setOpen(!open)}>
        {t('Best times')}
      </Button>
      {open ? (
        <div className={styles.all}>
          {channelIds.map((channelId) => (
            <BestTimes key={channelId} {...props} channelId={channelId} />
          ))}
        </div>
      ) : null}
    </div>
  )
}
