import type { Audience, Speaker } from '../types.ts'

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Speakers whose name, title, topic or audience has every word that was written; somebody who speaks about everything
 * is found by name only, so that a search for a topic leads to whoever it was given to.
 */
export function speakersFor(
  speakers: readonly Speaker[],
  q: string,
  audienceWord: (audience: Audience) => string,
): Speaker[] {
  const wanted = plain(q).split(/\s+/).filter(Boolean)
  return speakers.filter(({ name, title, topics, audiences, deputy }) => {
    const text = plain(
      [name, title, deputy, ...(topics ?? []), ...(audiences ?? []).map(audienceWord)]
        .filter(Boolean)
        .join(' '),
    ).replaceAll('-', ' ')
    return wanted.every((word) => text.includes(word))
  })
}
