import { useQuery } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { orpc } from '#web/api.ts'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { DraftBar } from './draft-bar.tsx'
import { Notices } from './notices.tsx'
import { type PartId, partName, partOf } from './parts.ts'
import { RulePlaces } from './rule-places.tsx'
import styles from './rules.module.css'
import { DeskProvider, useNewDesk } from './use-desk.ts'

const part = (load: () => Promise<{ Part: ComponentType }>) =>
  lazy(async () => ({ default: (await load()).Part }))

const parts: Record<PartId, ComponentType> = {
  model: part(() => import('./model-part.tsx')),
  matrix: part(() => import('./matrix-part.tsx')),
  words: part(() => import('./words-part.tsx')),
  quiet: part(() => import('./quiet-part.tsx')),
  channels: part(() => import('./channels-part.tsx')),
  readings: part(() => import('./readings-part.tsx')),
  history: part(() => import('./history-part.tsx')),
  review: part(() => import('./review-part.tsx')),
}

/** What needs whose consent: the model, the matrix, words, quiet periods, channels; changed by versions. */
export function Screen() {
  const { part: asked } = useParams<{ part?: string }>()
  const here = partOf(asked)
  const query = useQuery(orpc.governance.rules.queryOptions())
  const desk = useNewDesk(query.data)
  const Part = parts[here]
  usePlace(here === 'model' ? [t('People'), t('Rules')] : [t('People'), t('Rules'), partName(here)])
  return (
    <Page className={styles.desk}>
      <PageTitle title={t('Rules')} note={t('What needs whose consent')} />
      <RulePlaces here={here} />
      <QueryView query={query} skeleton="table" what={t('The rules could not be loaded.')}>
        {() =>
          desk ? (
            <DeskProvider value={desk}>
              <Notices />
              <Suspense fallback={<Skeleton shape="table" />}>
                <Part />
              </Suspense>
              {here === 'review' ? null : <DraftBar />}
            </DeskProvider>
          ) : null
        }
      </QueryView>
    </Page>
  )
}
