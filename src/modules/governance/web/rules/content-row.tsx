import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import { ClassMark } from '../parts/class-line.tsx'
import { useChannels } from '../parts/use-channels.ts'
import type { ContentRule } from '../types.ts'
import { className } from '../words/classes.ts'
import { someOf, topicWord } from '../words/lists.ts'
import styles from './content.module.css'
import { ContentEditor } from './content-editor.tsx'
import { kindsWords } from './matrix-words.ts'
import rules from './rules.module.css'

type ContentRowProps = {
  rule: ContentRule
  open: boolean
  /** Undefined when the viewer may only read. */
  onToggle: (() => void) | undefined
  onChange: (rule: ContentRule | null) => void
}

/** One rule: its class, what it is about, what it looks for. */
export function ContentRow({ rule, open, onToggle, onChange }: ContentRowProps) {
  const what = rule.topic ? topicWord(rule.topic) : className(rule.class)
  return (
    <li className={`${rules.row} ${styles.row}`}>
      <ClassMark of={rule.class} />
      <div>
        <p className="mid">{what}</p>
        <p className="q t13">
          {kindsWords(rule.kinds)}
          {rule.reserved ? `, ${t('reserved to those whose mandate names it')}` : ''}
        </p>
      </div>
      <LooksFor rule={rule} />
      {onToggle ? (
        <div className={rules.acts}>
          <IconButton icon="edit" label={t('Change: {what}', { what })} expanded={open} onPress={onToggle} />
          <IconButton icon="trash" label={t('Take out: {what}', { what })} onPress={() => onChange(null)} />
        </div>
      ) : null}
      {open && onToggle ? (
        <div className={rules.editor}>
          <ContentEditor rule={rule} onChange={onChange} />
        </div>
      ) : null}
    </li>
  )
}

function LooksFor({ rule }: { rule: ContentRule }) {
  const { nameOf } = useChannels()
  const { words, hosts, channelIds } = rule
  const nothing = words.length === 0 && hosts.length === 0 && channelIds === null
  return (
    <div className={styles.words}>
      {words.length > 0 ? <p>{someOf(words, 12)}</p> : null}
      {hosts.length > 0 ? <p>{t('links to {hosts}', { hosts: someOf(hosts, 6) })}</p> : null}
      {channelIds ? <p>{t('on {channels}', { channels: someOf(channelIds.map(nameOf), 5) })}</p> : null}
      {nothing ? <p className="warn">{t('It looks for nothing yet and never fits.')}</p> : null}
    </div>
  )
}
