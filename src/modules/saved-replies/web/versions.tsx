import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import css from './replies.module.css'

type VersionsProps = { id: string; now: number; onTake: (text: string) => void }

/** Every wording it had; an earlier one is taken into the field and saved like any other change. */
export function Versions({ id, now, onTake }: VersionsProps) {
  const [open, setOpen] = useState(false)
  const query = useQuery({ ...orpc.savedReplies.versions.queryOptions({ input: { id } }), enabled: open })
  if (!open) return <LinkButton onPress={() => setOpen(true)}>{t('Earlier versions')}</LinkButton>
  return (
    <QueryView query={query} skeleton="list" rows={3} what={t('The versions could not be loaded.')}>
      {({ versions }) => (
        <ol className={css.versions}>
          {versions.map(({ version, text, by, at }) => (
            <li key={version}>
              <p className="t13 q">
                {t('Version {version}, {name}', { version, name: by.name })} <Time at={at} />{' '}
                {version === now ? null : (
                  <LinkButton onPress={() => onTake(text)}>{t('Take these words')}</LinkButton>
                )}
              </p>
              <pre dir="auto">{text}</pre>
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  )
}
