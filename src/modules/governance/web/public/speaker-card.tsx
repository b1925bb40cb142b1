import { Avatar } from '#web/design/avatar.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { Speaker } from '../types.ts'
import { audienceIn } from '../words/audiences.ts'
import { andList, topicWord } from '../words/lists.ts'
import styles from './who-speaks.module.css'

/** One person who speaks for the organisation. */
export function SpeakerCard({ speaker }: { speaker: Speaker }) {
  const { name, title, topics, audiences, languages, channels, deputy } = speaker
  return (
    <li className={styles.speaker}>
      <Avatar name={name} size="l" silent />
      <div>
        <h2>{name}</h2>
        {title ? <p className="q">{title}</p> : null}
        <p className={styles.topics}>
          {topics
            ? t('Speaks about {topics}', { topics: andList(topics.map(topicWord)) })
            : t('Speaks about everything')}
          {audiences ? ` ${t('to {audiences}', { audiences: andList(audiences.map(audienceIn)) })}` : ''}
        </p>
        <ul className={styles.facts}>
          {languages ? (
            <li>{t('in {languages}', { languages: andList(languages.map(languageName)) })}</li>
          ) : null}
          {channels ? (
            <li>
              {t('on {channels}', {
                channels: andList(channels.map((one) => `${one.networkName} (${one.handle})`)),
              })}
            </li>
          ) : null}
          {deputy ? <li>{t('deputy {name}', { name: deputy })}</li> : null}
        </ul>
      </div>
    </li>
  )
}
