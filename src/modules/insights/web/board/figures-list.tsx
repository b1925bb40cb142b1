import { t } from '#web/i18n.ts'
import type { Answer } from '../../contract.ts'
import { FigureLink } from '../figure-parts.tsx'
import { said } from '../said.ts'
import { metricAddress } from '../use-period.ts'
import { partsOf } from '../words.ts'
import css from './board.module.css'
import { SparkLine } from './spark-line.tsx'
import type { CourseOf } from './use-courses.ts'

const nothing = { value: null, reason: null, n: 0 }

type FiguresListProps = {
  answers: readonly Answer[]
  desk?: string | undefined
  courseOf: CourseOf
}

/** The leading figure of each metric over the last 28 days with its line of months; each opens its page. */
export function FiguresList({ answers, desk, courseOf }: FiguresListProps) {
  if (answers.length === 0) return <p className="q">{t('No figure tells anything here yet.')}</p>
  return (
    <dl className={css.figures}>
      {answers.map(({ metric, figures }) => {
        const parts = partsOf(metric)
        const lead = parts.find(({ id }) => id === metric.main) ?? parts[0]
        const course = courseOf(metric, desk ?? null)
        return (
          <div key={metric.id}>
            <dt>{said(metric.name)}</dt>
            <dd>
              {course?.words ? (
                <span className={css.course} title={course.words}>
                  <SparkLine points={course.points} />
                  <span className="vh">{t('by month: {course};', { course: course.words })}</span>
                </span>
              ) : null}
              <FigureLink
                figure={figures[lead.id] ?? Object.values(figures)[0] ?? nothing}
                part={lead}
                to={metricAddress(metric.id, { desk })}
                label={said(metric.name)}
              />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
