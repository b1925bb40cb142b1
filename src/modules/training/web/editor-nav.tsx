import { Button } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams, useSetSearch } from '#web/screen-hooks.ts'
import { freeId } from './free-id.ts'
import styles from './training.module.css'
import { editAddress } from './use-desk.ts'
import type { Draft } from './use-draft.ts'

/** The parts of a course, those with something missing marked. */
export function EditorNav({ draft, part }: { draft: Draft; part: string }) {
  const { content, problems } = draft
  const set = useSetSearch()
  const add = (): void => {
    const id = freeId('lesson', content.lessons)
    draft.change({ lessons: [...content.lessons, { id, title: '', text: '' }] })
    set({ part: `lesson:${id}` })
  }
  const wrong = (test: (where: string) => boolean): boolean => problems.some((one) => test(one.where))
  return (
    <nav className={styles.contents} aria-label={t('Parts of the course')}>
      <ol>
        <Part
          id="settings"
          current={part}
          label={t('About the course')}
          wrong={wrong((where) => where === 'title' || where === 'summary')}
        />
        {content.lessons.map((lesson, index) => (
          <Part
            key={lesson.id}
            id={`lesson:${lesson.id}`}
            current={part}
            number={index + 1}
            label={lesson.title || t('A lesson without a title')}
            wrong={wrong((where) => where === `lesson:${lesson.id}`)}
          />
        ))}
        <li>
          <Button kind="ghost" icon="plus" onPress={add}>
            {t('Add a lesson')}
          </Button>
        </li>
        <Part
          id="quiz"
          current={part}
          label={t('Quiz: {n, plural, one {# question} other {# questions}}', {
            n: content.questions.length,
          })}
          wrong={wrong((where) => where.startsWith('question'))}
        />
        <Part id="history" current={part} label={t('Versions')} wrong={false} />
      </ol>
    </nav>
  )
}

type PartProps = { id: string; current: string; label: string; wrong: boolean; number?: number | undefined }

function Part({ id, current, label, wrong, number }: PartProps) {
  const { courseId = '' } = useParams<{ courseId: string }>()
  return (
    <li>
      <Link
        to={editAddress(courseId)}
        search={{ part: id }}
        className={styles.content}
        current={id === current ? 'page' : undefined}
      >
        {wrong ? (
          <Icon name="warning" size="s" className="warn" label={t('Something is missing')} />
        ) : (
          <span className="qq num">{number ?? ''}</span>
        )}
        <span>{label}</span>
      </Link>
    </li>
  )
}
