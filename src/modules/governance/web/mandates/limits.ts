import type { MandateCard } from '#modules/governance/contract.ts'
import { formatDay, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { Verb } from '../types.ts'
import { audienceIn } from '../words/audiences.ts'
import { andList, someOf, topicWord } from '../words/lists.ts'
import { verbDoes, verbs } from '../words/verbs.ts'

type Limits = Pick<MandateCard, 'topics' | 'channelIds' | 'audiences' | 'languages' | 'regions'>
type Said = Limits & { verbs: readonly Verb[]; validFrom: string | null; validTo: string | null }

/** The part of a sentence, and whether it is what the mandate lets somebody do. */
export type Phrase = { id: string; text: string; strong?: true }

/**
 * A mandate as a sentence in parts: “replies and publishes · about hiring · on Bluesky and Mastodon · in German ·
 * until 3 March”. What has no limit is not said, except the place. `nameOf` gives the name of a channel; `now` decides
 * whether its beginning still lies ahead.
 */
export function limitPhrases(
  mandate: Said,
  nameOf: (channelId: string) => string,
  now: Date = new Date(),
): Phrase[] {
  const { topics, channelIds, audiences, languages, regions, validFrom, validTo } = mandate
  const does = verbs.filter((verb) => mandate.verbs.includes(verb)).map(verbDoes)
  const coming = validFrom !== null && Date.parse(validFrom) > now.getTime()
  const phrases: (Phrase | null)[] = [
    { id: 'verbs', text: andList(does), strong: true },
    topics && { id: 'topics', text: t('about {topics}', { topics: someOf(topics.map(topicWord), 5) }) },
    {
      id: 'channels',
      text: channelIds
        ? t('on {channels}', { channels: someOf(channelIds.map(nameOf), 5) })
        : t('on every channel'),
    },
    audiences && {
      id: 'audiences',
      text: t('to {audiences}', { audiences: andList(audiences.map(audienceIn)) }),
    },
    languages && {
      id: 'languages',
      text: t('in {languages}', { languages: andList(languages.map(languageName)) }),
    },
    regions && { id: 'regions', text: t('for {regions}', { regions: someOf(regions, 5) }) },
    coming ? { id: 'from', text: t('from {day}', { day: formatDay(validFrom) }) } : null,
    validTo ? { id: 'to', text: t('until {day}', { day: formatDay(validTo) }) } : null,
  ]
  return phrases.filter((phrase) => phrase !== null)
}
