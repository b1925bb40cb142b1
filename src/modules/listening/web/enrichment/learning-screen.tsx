import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { PaneScroll } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { ListenFrame } from '../listen-frame.tsx'
import { CorrectionList } from './correction-list.tsx'
import css from './learning.module.css'
import { LessonPanel } from './lesson-panel.tsx'
import { ProgramNote } from './program-note.tsx'

/** Listen, Learning: what was put right, what was learned from it, what that is worth, and the way back. */
export function Screen() {
  const query = useQuery(orpc.listening.models.queryOptions())
  const title = t('Learning')
  return (
    <ListenFrame title={title} here="/listen/learning">
      <PaneScroll label={title}>
        <div className={css.page}>
          <QueryView query={query} skeleton="cards" what={t('What was learned could not be loaded.')}>
            {(data) => (
              <>
                <p className={css.intro}>
                  {t(
                    'What you put right in the stream teaches Weft, in the background. It learns a fact from {n} corrections on, with {kind} of at least two answers and {language} in a language, and uses what it learned only where that is better than what it did before. What names one of us never gets a mood, and nothing is learned from restricted departments.',
                    {
                      n: data.needed.corrections,
                      kind: data.needed.ofKind,
                      language: data.needed.inLanguage,
                    },
                  )}
                </p>
                {data.program && <ProgramNote program={data.program} />}
                {data.lessons.map((lesson) => (
                  <LessonPanel
                    key={lesson.fact}
                    lesson={lesson}
                    models={data.models.filter((model) => model.fact === lesson.fact)}
                    needed={data.needed}
                    readAgainDays={data.readAgainDays}
                    canManage={data.canManage}
                  />
                ))}
              </>
            )}
          </QueryView>
          <CorrectionList />
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}
