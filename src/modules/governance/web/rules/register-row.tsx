import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Chip } from '#web/design/chip.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { RegisterLine } from '../types.ts'
import { audienceIn } from '../words/audiences.ts'
import { andList } from '../words/lists.ts'
import styles from './register.module.css'
import { RegisterForm } from './register-form.tsx'
import rules from './rules.module.css'

type RegisterRowProps = {
  channel: RegisterLine
  open: boolean
  onToggle: (() => void) | undefined
}

/** One channel: its owner, whom it is for, in which languages, and whether news for investors may appear there. */
export function RegisterRow({ channel, open, onToggle }: RegisterRowProps) {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments
  const owner = departments?.find((one) => one.id === channel.departmentId)?.name
  const what = `${channel.networkName} (${channel.handle})`
  return (
    <li className={`${rules.row} ${styles.row}`}>
      <div className={styles.name}>
        <NetworkGlyph network={channel.network} label={channel.networkName} />
        <div>
          <p className="mid">{channel.handle}</p>
          <p className="q t13">{channel.departmentId ? (owner ?? '…') : t('everybody’s own')}</p>
        </div>
      </div>
      <Meant channel={channel} />
      {onToggle ? (
        <div className={rules.acts}>
          <IconButton icon="edit" label={t('Change: {what}', { what })} expanded={open} onPress={onToggle} />
        </div>
      ) : null}
      {open && onToggle ? (
        <div className={rules.editor}>
          <RegisterForm channel={channel} departments={departments ?? []} onDone={onToggle} />
        </div>
      ) : null}
    </li>
  )
}

function Meant({ channel }: { channel: RegisterLine }) {
  const { audiences, languages, region, recognised, evidence } = channel
  const words = [
    audiences.length > 0
      ? t('to {audiences}', { audiences: andList(audiences.map(audienceIn)) })
      : t('to everybody'),
    ...(languages.length > 0
      ? [t('in {languages}', { languages: andList(languages.map(languageName)) })]
      : []),
    ...(region ? [t('for {regions}', { regions: region })] : []),
  ]
  return (
    <div className={styles.meant}>
      <p>{words.join(', ')}</p>
      {recognised ? (
        <p className={styles.recognised}>
          <Chip tone="good" icon="check">
            {t('recognised for news to investors')}
          </Chip>
          {evidence ? (
            <span className="q t13">{evidence}</span>
          ) : (
            <span className="warn t13">{t('Nothing shows that the public was told.')}</span>
          )}
        </p>
      ) : null}
    </div>
  )
}
