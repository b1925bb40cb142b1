import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { formatDay, t } from '#web/i18n.ts'
import type { TacticPage } from '../../contract.ts'
import { said } from '../said.ts'
import { writeFigure } from '../words.ts'
import css from './board.module.css'
import { targetWord, trendWord } from './cell-words.ts'
import { LeadField } from './lead-field.tsx'
import { RateForm } from './rate-form.tsx'
import { SparkLine } from './spark-line.tsx'
import { levelName } from './tactic-words.ts'
import type { Course, CourseOf } from './use-courses.ts'

type PlaceListProps = { page: TacticPage; first: string | undefined; courseOf: CourseOf }

/** Each department with its level, figure, lead and the history of its answers; the questions open in place. */
export function PlaceList({ page, first, courseOf }: PlaceListProps) {
  const cards = page.departments.toSorted((a, b) => Number(b.id === first) - Number(a.id === first))
  const cells = new Map(page.cells.map((cell) => [cell.departmentId, cell]))
  return (
    <ul className={css.places}>
      {cards.map((card) => {
        const cell = cells.get(card.id)
        const course = courseOf(page.tactic.headline, card.id)
        return cell ? <Place key={card.id} page={page} card={card} cell={cell} course={course} /> : null
      })}
    </ul>
  )
}

type PlaceProps = {
  page: TacticPage
  card: TacticPage['departments'][number]
  cell: TacticPage['cells'][number]
  course: Course | undefined
}

function Place({ page, card, cell, course }: PlaceProps) {
  const [open, setOpen] = useState(false)
  const ratings = page.ratings.filter(({ departmentId }) => departmentId === card.id)
  const unit = page.tactic.headline?.unit ?? 'count'
  const figure = cell.figure ? writeFigure(cell.figure, unit) : null
  const look = cell.state === 'rated' ? css[`c${cell.level ?? 0}`] : css[cell.state]
  return (
    <li>
      <div className={css.place}>
        <span>{card.name}</span>
        <span className={`${css.cell} ${css.badge} ${look ?? ''}`}>
          {cell.level === null ? (cell.state === 'none' ? '–' : '?') : levelName(cell.level)}
        </span>
        <span className="num">{figure ?? ''}</span>
        <span className={css.line} title={course?.words}>
          {course?.words && cell.state !== 'none' ? (
            <>
              <SparkLine points={course.points} />
              <span className="vh">{t('by month: {course};', { course: course.words })}</span>
            </>
          ) : null}
        </span>
        <span className="t13 q">
          {[trendWord(cell), targetWord(cell.target), said(cell.why ?? '')].filter(Boolean).join(' · ')}
        </span>
        <LeadField tactic={page.tactic.id} departmentId={card.id} lead={cell.lead} mayName={card.mayRate} />
        {card.mayRate ? (
          <Button size="s" onPress={() => setOpen(!open)}>
            {ratings.length === 0 ? t('Answer the questions') : t('Answer anew')}
          </Button>
        ) : null}
      </div>
      {ratings.length > 0 ? (
        <p className="t13 q">
          {ratings
            .slice(0, 4)
            .map(({ level, at, by }) =>
              t('{level} on {day} ({name})', { level: levelName(level), day: formatDay(at), name: by.name }),
            )
            .join(' · ')}
        </p>
      ) : null}
      {open ? (
        <RateForm
          tactic={page.tactic.id}
          departmentId={card.id}
          last={ratings[0]}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </li>
  )
}
