import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { orpc } from '#web/api.ts'
import { Chip } from '#web/design/chip.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { useSession } from '#web/session.ts'
import type { MediumView } from '../contract.ts'
import styles from './library.module.css'
import { Thumb } from './thumb.tsx'
import {
  consentName,
  dayWords,
  endWords,
  fieldNames,
  kindName,
  sizeWords,
  stateLook,
  stateName,
} from './words.ts'

/** What is known about a medium, to be read. */
export function MediumDetails({ medium }: { medium: MediumView }) {
  const { state, reason, endsAt, alts } = medium
  const look = stateLook(state)
  const { zone } = useSession().organisation
  return (
    <div className={styles.details}>
      <div className={styles.picture}>
        <Thumb
          fileId={medium.fileId}
          kind={medium.kind}
          there={medium.file !== null}
          alt={Object.values(alts)[0] ?? medium.title}
          width={1024}
        />
      </div>
      <div className={styles.chips}>
        <Chip tone={look.tone} icon={look.icon}>
          {stateName(state)}
        </Chip>
        {medium.tags.map((tag) => (
          <Chip key={tag.id}>#{tag.name}</Chip>
        ))}
      </div>
      {reason ? <p className="stop">{reason}</p> : null}
      {!reason && endsAt ? (
        <p className={state === 'expiring' ? 'warn' : 'q'}>{endWords(endsAt, false, zone)}</p>
      ) : null}
      <Facts items={useFacts(medium)} />
      {medium.file ? (
        <p>
          <a className="link" href={`/files/${medium.fileId}`} target="_blank" rel="noreferrer">
            {t('Open the file')}
          </a>
        </p>
      ) : (
        <p className="q">{t('The file itself is not open to you.')}</p>
      )}
    </div>
  )
}

function useFacts(medium: MediumView): (readonly [ReactNode, ReactNode])[] {
  const names = fieldNames()
  const channels = useChannelNames(medium.channelIds)
  const { content, file, alts } = medium
  const rows: [ReactNode, ReactNode][] = Object.entries(alts).map(([language, text]) => [
    t('Alt text, {language}', { language: languageName(language) }),
    text,
  ])
  if (rows.length === 0 && medium.kind !== 'audio') rows.push([names.alts, t('No alt text')])
  rows.push([names.consent, consentName(content.consent)])
  const more: [ReactNode, ReactNode][] = [
    [names.people, content.people],
    [names.consentUntil, content.consentUntil && dayWords(content.consentUntil)],
    [names.holder, content.holder],
    [names.licence, content.licence],
    [names.sourceUrl, content.sourceUrl && <Source url={content.sourceUrl} />],
    [names.validFrom, content.validFrom && dayWords(content.validFrom)],
    [names.expiresOn, content.expiresOn && dayWords(content.expiresOn)],
    [names.channelIds, channels ?? t('Every channel')],
    [names.territories, medium.territories?.join(', ') ?? t('Everywhere')],
    [names.departmentId, medium.departmentName ?? t('The whole organisation')],
    [names.notes, content.notes],
    [t('File'), file && [file.name, kindName(medium.kind), ...measures(medium)].join(', ')],
    [
      t('Added'),
      medium.addedBy
        ? t('by {name}, {time}', { name: medium.addedBy.name, time: formatTime(medium.addedAt) })
        : formatTime(medium.addedAt),
    ],
  ]
  return [...rows, ...more.filter(([, value]) => value)]
}

function Source({ url }: { url: string }) {
  return (
    <a className="link" href={url} target="_blank" rel="noreferrer noopener">
      {url}
    </a>
  )
}

function measures({ file }: MediumView): string[] {
  if (!file) return []
  const { width, height, seconds, pages, size } = file
  return [
    width && height ? `${width} × ${height}` : '',
    seconds === null
      ? ''
      : t('{count, plural, one {# second} other {# seconds}}', { count: Math.round(seconds) }),
    pages === null ? '' : t('{count, plural, one {# page} other {# pages}}', { count: pages }),
    sizeWords(size),
  ].filter(Boolean)
}

function useChannelNames(ids: readonly string[] | null): string | null {
  const channels = useQuery({ ...orpc.channels.list.queryOptions(), enabled: ids !== null }).data?.channels
  if (ids === null) return null
  const names = ids.map((id) => channels?.find((one) => one.id === id)?.handle ?? t('A channel that is gone'))
  return names.join(', ')
}
