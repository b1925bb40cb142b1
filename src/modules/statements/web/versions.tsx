import { useState } from 'react'
import { LinkButton } from '#web/design/button.tsx'
import { Panel } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import css from './statements.module.css'
import type { OneStatement } from './types.ts'

type VersionsProps = { versions: OneStatement['versions']; now: number; language: string }

/** Every wording it had, with who changed it and why. */
export function Versions({ versions, now, language }: VersionsProps) {
  const [open, setOpen] = useState<number | null>(null)
  return (
    <Panel title={t('Earlier versions')}>
      <ol className={css.versions}>
        {versions.map(({ version, words, reason, by, at }) => (
          <li key={version}>
            <p className="t13 q">
              {t('Version {version}, {name}', { version, name: by.name })} <Time at={at} />
            </p>
            <p>{reason}</p>
            {version === now ? null : open === version ? (
              <p className={`t13 ${css.words}`} lang={language} dir="auto">
                {words}
              </p>
            ) : (
              <LinkButton onPress={() => setOpen(version)}>{t('Show these words')}</LinkButton>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
