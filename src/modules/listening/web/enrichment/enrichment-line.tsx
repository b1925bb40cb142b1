import { useState } from 'react'
import type { HeardMention } from '#modules/listening/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { ReadAs } from '../mention-facts.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import css from './enrichment.module.css'
import { intentOptions } from './words.ts'

/** What we make of a mention, what a person put right of it, and the way to put it right. */
export function EnrichmentLine({ mention }: { mention: HeardMention }) {
  const [open, setOpen] = useState(false)
  const { rights } = useSession().member
  const { enrichment } = mention
  if (enrichment === null) return null
  const may = rights.includes('inbox.answer') || rights.includes('listening.manage')
  const intent = intentOptions().find(({ value }) => value === enrichment.intent && value !== 'unsure')
  return (
    <div className={css.line}>
      <ReadAs enrichment={enrichment} />
      {intent ? <span>{intent.label}</span> : null}
      {enrichment.sentiment === 'withheld' ? <span>{t('Names one of us; no mood is kept')}</span> : null}
      {enrichment.corrected.length > 0 ? (
        <span className={css.person}>
          <Icon name="check" size="s" />
          {t('Put right by a person')}
        </span>
      ) : null}
      {may ? (
        <Button size="s" kind="ghost" icon="edit" onPress={() => setOpen(true)}>
          {t('Put right')}
        </Button>
      ) : null}
      {open ? (
        <CorrectDialog mention={mention} enrichment={enrichment} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  )
}
