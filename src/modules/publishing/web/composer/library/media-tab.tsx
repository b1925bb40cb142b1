import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MediumCard } from '#modules/library/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { currentLocale, formatDay, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import type { ColumnContext } from '../column-context.ts'
import type { Variant } from '../content.ts'
import { isSeen, kindIcon } from '../file-kind.ts'
import { measures } from '../file-words.ts'
import { removePicture } from '../pictures-content.ts'
import { addFromLibrary } from './insert.ts'
import styles from './library.module.css'

type TabProps = { variant: Variant; context: ColumnContext; q: string | undefined }

/** Media that may be used on the column’s channel now; a press adds one to the draft, another takes it out. */
export function MediaTab({ variant, context, q }: TabProps) {
  const { content, edit } = context
  const query = useInfiniteQuery(
    orpc.library.media.infiniteOptions({
      input: (cursor: string | undefined) => ({
        q,
        channelId: variant.channelId,
        state: 'usable' as const,
        limit: 30,
        cursor,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const language = variant.lang ?? currentLocale()
  const press = (medium: MediumCard, chosen: boolean): void =>
    edit((now) => (chosen ? removePicture(now, medium.fileId) : addFromLibrary(now, medium, language)))
  return (
    <QueryView
      query={query}
      skeleton="cards"
      what={t('The library could not be loaded.')}
      isEmpty={(data) => data.pages[0]?.media.length === 0}
      empty={
        <p className="q">
          {q ? t('Nothing in the library fits these words.') : t('There is nothing for this channel yet.')}
        </p>
      }
    >
      {(data) => (
        <>
          <ul className={styles.grid} aria-label={t('Media')}>
            {data.pages
              .flatMap((page) => page.media)
              // Captions belong to a video and are added there.
              .filter(({ kind, file }) => kind !== 'captions' && file !== null)
              .map((medium) => {
                const chosen = content.pictures.some(({ fileId }) => fileId === medium.fileId)
                return <Tile key={medium.id} {...{ medium, chosen }} onPress={() => press(medium, chosen)} />
              })}
          </ul>
          {query.hasNextPage ? (
            <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
              {t('Show more')}
            </Button>
          ) : null}
        </>
      )}
    </QueryView>
  )
}

type TileProps = { medium: MediumCard; chosen: boolean; onPress: () => void }

function Tile({ medium, chosen, onPress }: TileProps) {
  const { title, kind, file, fileId, endsAt } = medium
  const { zone } = useSession().organisation
  const [broken, setBroken] = useState(false)
  // The last day on which it may be used: it ends with it.
  const last = endsAt ? formatDay(Date.parse(endsAt) - 1, 'plain', zone) : null
  return (
    <li>
      <button type="button" className={styles.tile} aria-pressed={chosen} onClick={onPress}>
        <span className={styles.sight}>
          {isSeen(kind) && !broken ? (
            <img
              src={`/files/${fileId}/preview?w=320`}
              alt=""
              loading="lazy"
              onError={() => setBroken(true)}
            />
          ) : (
            <Icon name={kindIcon[kind]} size="l" />
          )}
          {chosen ? (
            <span className={styles.chosen}>
              <Icon name="check" size="s" /> {t('In the draft')}
            </span>
          ) : null}
        </span>
        <span className={styles.title}>{title}</span>
        {file ? <span className="q t13">{measures(file).join(', ')}</span> : null}
        {last ? <span className="q t13">{t('Until {day}', { day: last })}</span> : null}
      </button>
    </li>
  )
}
