import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { SectionHead } from '#web/design/rows.tsx'
import { formatTime, t } from '#web/i18n.ts'
import type { MediumView, StoredMediumContent } from '../contract.ts'
import styles from './library.module.css'
import { consentName, fieldNames } from './words.ts'

type Version = MediumView['history'][number]

/** What was said about a medium before, by whom it was changed, field by field. */
export function MediumHistory({ medium }: { medium: MediumView }) {
  const { history } = medium
  if (history.length < 2) return null
  return (
    <section>
      <SectionHead title={t('History')} level={3} />
      <ol className={styles.history}>
        {history.map((version, at) => (
          <li key={version.version}>
            <p className="t13 qq">
              {version.by
                ? t('{name}, {time}', { name: version.by, time: formatTime(version.at) })
                : formatTime(version.at)}
            </p>
            <Changes version={version} before={history[at + 1]} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Changes({ version, before }: { version: Version; before: Version | undefined }) {
  const names = fieldNames()
  const say = useWords()
  if (!before) return <p>{t('Added to the library')}</p>
  return version.changed.map((name) => (
    <p key={name}>
      <span className="mid">{names[name] ?? name}: </span>
      <del className="qq">{say(before.content, name)}</del> <ins>{say(version.content, name)}</ins>
    </p>
  ))
}

/** The value of a field in words; what has no value says so. */
function useWords(): (content: StoredMediumContent, name: string) => string {
  const tags = useQuery(orpc.library.tags.queryOptions({ input: {} })).data?.tags ?? []
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const named: Readonly<Record<string, readonly { id: string; name: string }[]>> = {
    tagIds: tags.flatMap((tag) => [tag, ...tag.merged]),
    departmentId: departments,
    channelIds: channels.map(({ id, handle }) => ({ id, name: handle })),
  }
  return (content, name) => {
    const value: unknown = Reflect.get(content, name)
    if (name === 'consent') return consentName(content.consent)
    if (name === 'alts')
      return (
        Object.entries(content.alts)
          .map((pair) => pair.join(': '))
          .join('; ') || t('nothing')
      )
    const list = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
    const words = list.map((one) => named[name]?.find(({ id }) => id === one)?.name ?? one)
    return words.join(', ') || t('nothing')
  }
}
