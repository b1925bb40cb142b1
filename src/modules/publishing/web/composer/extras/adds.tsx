import type { ChannelCard } from '#modules/channels/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu, type MenuEntry } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import { languageName, languageOptions } from '#web/languages.ts'
import type { ColumnContext } from '../column-context.ts'
import { addColumn, changeVariant, keyOf, setLanguage, type Variant } from '../content.ts'
import { LibraryButton } from '../library/library-button.tsx'
import styles from './extras.module.css'

type AddsProps = { variant: Variant; channel: ChannelCard; context: ColumnContext }

/** What can be added to a variant, by what its network takes; and the language it is in. */
export function Adds({ variant, channel, context }: AddsProps) {
  const { edit } = context
  const { key } = variant
  const { thread, firstComment, poll, card } = channel.limits
  const change = (to: Partial<Variant>) => () => edit((now) => changeVariant(now, key, to))
  const nextPost = { text: '', shows: [] }
  const parts = variant.thread.length + 1
  return (
    <div className={styles.adds}>
      {thread && parts < thread.maxParts ? (
        <Button size="s" kind="ghost" icon="plus" onPress={change({ thread: [...variant.thread, nextPost] })}>
          {t('Next post')}
        </Button>
      ) : null}
      {poll && !variant.poll ? (
        <Button
          size="s"
          kind="ghost"
          icon="plus"
          onPress={change({ poll: { options: ['', ''], multiple: false, minutes: 1440 } })}
        >
          {t('Poll')}
        </Button>
      ) : null}
      {card && !variant.card ? (
        <Button
          size="s"
          kind="ghost"
          icon="plus"
          onPress={change({
            card: { url: firstLink(variant.text), title: '', description: '', imageFileId: null },
          })}
        >
          {t('Link card')}
        </Button>
      ) : null}
      {firstComment && variant.firstComment === null ? (
        <Button size="s" kind="ghost" icon="plus" onPress={change({ firstComment: '' })}>
          {t('First comment')}
        </Button>
      ) : null}
      <LibraryButton {...{ variant, context }} />
      <LanguageMenu {...{ variant, context }} />
    </div>
  )
}

function firstLink(text: string): string {
  return /https?:\/\/[^\s]+/u.exec(text)?.[0] ?? ''
}

/** Says which language a column is in, or adds one in another language beside it. */
function LanguageMenu({ variant, context }: Omit<AddsProps, 'channel'>) {
  const { edit, content } = context
  const { key, lang, channelId } = variant
  const taken = (code: string) => content.variants.some((one) => one.key === keyOf(channelId, code))
  const choices = languageOptions(lang).filter(({ value }) => value !== lang && !taken(value))
  const items: MenuEntry[] = [
    { heading: t('This one is in') },
    ...choices.map(({ value, label }) => ({
      id: `is-${value}`,
      label,
      run: () => edit((now) => setLanguage(now, key, value)),
    })),
    { heading: t('Say it in another language too') },
    ...choices.map(({ value, label }) => ({
      id: `also-${value}`,
      label,
      run: () => edit((now) => addColumn(now, channelId, value)),
    })),
  ]
  return (
    <Menu
      label={t('Language')}
      items={items}
      trigger={(trigger) => (
        <button type="button" className="btn ghost s" {...trigger}>
          <Icon name="globe" size="s" />
          {lang ? languageName(lang) : t('Language')}
        </button>
      )}
    />
  )
}
