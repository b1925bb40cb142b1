import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { modelName } from '../words/models.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import styles from './rules.module.css'
import { useDesk } from './use-desk.ts'

/** Every version that ever held, who adopted it and why. */
export function Part() {
  const { history, current, mayNot } = useDesk()
  const [restoring, setRestoring] = useState<number | null>(null)
  return (
    <Panel title={t('Versions')} note={t('A version never changes; going back makes a new one')}>
      <ul className={styles.rows}>
        {history.map((line) => {
          const values = { version: line.version, model: modelName(line.model) }
          const by = line.by ?? (line.councilDecisionId ? t('the council') : null)
          return (
            <li key={line.version}>
              <Row
                title={t('Version {version}, {model}', values)}
                note={
                  <>
                    {[line.reason, by].filter(Boolean).join(' · ')}, <Time at={line.at} />
                  </>
                }
                end={
                  line.version === current.version ? (
                    <Chip tone="good" icon="check">
                      {t('holds now')}
                    </Chip>
                  ) : mayNot ? null : (
                    <Button
                      size="s"
                      icon="undo"
                      label={t('Go back to version {version}', values)}
                      onPress={() => setRestoring(line.version)}
                    >
                      {t('Go back to it')}
                    </Button>
                  )
                }
              />
            </li>
          )
        })}
      </ul>
      {restoring === null ? null : <RestoreDialog version={restoring} onClose={() => setRestoring(null)} />}
    </Panel>
  )
}
