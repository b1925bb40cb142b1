import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { csvOf } from '#kernel/csv.ts'
import type { AuditFiguresView } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Figure, Missing } from '#web/design/figure.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import css from './audit.module.css'
import { answerWord, type Done, kappaWord, monthWord, shareWord } from './words.ts'

/** The figures of a month, in words: how much of each mood is found, and how far machine and people agree. */
export function PublishedMonth({ audit, canManage }: { audit: Done; canManage: boolean }) {
  const { month, figures, heard } = audit
  return (
    <section className={css.month} aria-label={monthWord(month)}>
      <header>
        <h2>{monthWord(month)}</h2>
        {canManage ? <CodedCsv month={month} /> : null}
      </header>
      <Figure
        value={figures.macroF1 && shareWord(figures.macroF1)}
        reason={t('fewer than 30 posts have a mood that a person gave')}
        note={t('F1, the mean over the moods; {n} of {heard} posts', {
          n: figures.n,
          heard: formatNumber(heard),
        })}
      />
      <Table figures={figures} />
      <p className="q t13">{provenance(audit)}</p>
    </section>
  )
}

function Table({ figures }: { figures: AuditFiguresView }) {
  const { classes, kappa, kappaN, kappaPeople, twice, n, machineUnsure } = figures
  return (
    <dl className={css.facts}>
      {classes.map(({ mood, n: many, recall }) => (
        <div key={mood}>
          <dt>{t('{mood}, found of {n}', { mood: answerWord(mood), n: many })}</dt>
          <dd>{recall ? shareWord(recall) : <Missing reason={t('fewer than 5 posts of this mood')} />}</dd>
        </div>
      ))}
      <div>
        <dt>{t('Weft was not sure of')}</dt>
        <dd>{t('{n} of {all}', { n: machineUnsure, all: n })}</dd>
      </div>
      <div>
        <dt>{t('Weft and people agree (κ, {n} posts)', { n: kappaN })}</dt>
        <dd>
          {kappa ? kappaWord(kappa) : <Missing reason={t('fewer than 30 posts, or always the same')} />}
        </dd>
      </div>
      <div>
        <dt>{t('People agree with each other (κ, {n} posts)', { n: twice })}</dt>
        <dd>
          {kappaPeople ? (
            kappaWord(kappaPeople)
          ) : (
            <Missing reason={t('fewer than 20 posts were coded by two people')} />
          )}
        </dd>
      </div>
    </dl>
  )
}

function provenance({ rules, model, publishedBy, publishedAt }: Done): string {
  const by =
    model === null
      ? t('by the rules {rules}', { rules })
      : t('by version {n} of what you taught it, over the rules {rules}', { n: model, rules })
  const who = publishedAt
    ? t('published on {day} by {name}', {
        day: formatDay(publishedAt),
        name: publishedBy ?? t('Somebody who left'),
      })
    : ''
  return [
    by,
    who,
    t('in brackets: where it lies in 95 of 100 such samples; κ is 1 for full agreement and 0 for chance'),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Every coded post of the month as a file; asked for when it is wanted. */
function CodedCsv({ month }: { month: string }) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const { items } = await queries.fetchQuery(orpc.listening.auditItems.queryOptions({ input: { month } }))
      const header = [
        'month',
        'position',
        'network',
        'language',
        'published_at',
        'machine',
        'person_1',
        'person_2',
        'url',
        'text',
      ]
      const rows = items.map((one) => [
        ...[month, one.position, one.network, one.language, one.publishedAt],
        ...[one.machine, one.first, one.second, one.url, one.text],
      ])
      saveFile(`weft-sentiment-audit-${month}.csv`, 'text/csv', csvOf(header, rows))
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button size="s" icon="download" busy={busy} onPress={() => void save()}>
      {t('CSV')}
    </Button>
  )
}
