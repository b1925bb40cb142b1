import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { Grid, GridCell } from '../../contract.ts'
import { said } from '../said.ts'
import css from './board.module.css'
import { cellWords } from './cell-words.ts'
import { SparkLine } from './spark-line.tsx'
import { levelName, tacticName } from './tactic-words.ts'
import { TrendMark } from './trend-mark.tsx'
import type { Course, CourseOf } from './use-courses.ts'

/** Widths in px: of the tactics' names, and the least a department needs for level, mark and line. */
const [HEAD, DESK] = [220, 72]

type GridTableProps = {
  grid: Pick<Grid, 'tactics' | 'departments' | 'cells'>
  courseOf: CourseOf
}

/** Twelve tactics by department: how far each has come, and which way its figure goes. */
export function GridTable({ grid, courseOf }: GridTableProps) {
  const cells = new Map(grid.cells.map((cell) => [`${cell.tactic}/${cell.departmentId}`, cell]))
  const reasons = [...new Set(grid.cells.flatMap(({ why }) => why ?? []))]
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keys too */}
      <section className={css.wide} aria-label={t('Twelve tactics by department')} tabIndex={0}>
        <table className={css.grid} style={{ minInlineSize: `${HEAD + DESK * grid.departments.length}px` }}>
          <caption className="vh">{t('Twelve tactics by department')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Tactic')}</th>
              {grid.departments.map(({ id, name }) => (
                <th key={id} scope="col">
                  <Link to={`/scoreboard/departments/${id}`} className={css.head}>
                    {name}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.tactics.map(({ id, no, headline }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/scoreboard/tactics/${id}`} className={css.head}>
                    <span className="num">{no}</span>
                    {tacticName(id)}
                  </Link>
                </th>
                {grid.departments.map((department) => {
                  const cell = cells.get(`${id}/${department.id}`)
                  return (
                    <td key={department.id}>
                      {cell ? (
                        <Cell
                          cell={cell}
                          department={department.name}
                          reasons={reasons}
                          course={courseOf(headline, department.id)}
                        />
                      ) : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <GridKey reasons={reasons} />
    </>
  )
}

type CellProps = {
  cell: GridCell
  department: string
  reasons: readonly string[]
  course: Course | undefined
}

function Cell({ cell, department, reasons, course }: CellProps) {
  const mark = cell.why === null ? null : reasons.indexOf(cell.why) + 1
  const words = cellWords(cell, department, course?.words)
  const to = `/scoreboard/tactics/${cell.tactic}?department=${cell.departmentId}`
  const look = cell.state === 'rated' ? css[`c${cell.level ?? 0}`] : css[cell.state]
  return (
    <Link to={to} className={`${css.cell} ${look ?? ''}`} title={words}>
      <span className="vh">{words}</span>
      <span aria-hidden>{cell.state === 'rated' ? cell.level : cell.state === 'none' ? '–' : '?'}</span>
      {mark === null ? null : <sup aria-hidden>{mark}</sup>}
      {cell.target === 'behind' ? <i className={css.behind} aria-hidden /> : null}
      {cell.state === 'none' ? null : <CellCourse cell={cell} course={course} />}
    </Link>
  )
}

/** The line of the months; where there are too few of them, only which way it goes. */
function CellCourse({ cell, course }: Pick<CellProps, 'cell' | 'course'>) {
  return (
    <span className={css.course}>
      {course?.words ? <SparkLine points={course.points} /> : <TrendMark trend={cell.trend} />}
    </span>
  )
}

function GridKey({ reasons }: { reasons: readonly string[] }) {
  return (
    <>
      <p className={css.key}>
        {[0, 1, 2, 3, 4].map((level) => (
          <span key={level}>
            <i className={css[`c${level}`]} />
            {levelName(level)}
          </span>
        ))}
        <span>{t('– nobody does this yet')}</span>
        <span>{t('? unknown, reason below')}</span>
        <span>
          <i className={css.behindKey} />
          {t('behind its target')}
        </span>
        <span>{t('line: its figure by month, at the end the last 28 days')}</span>
      </p>
      {reasons.length > 0 ? (
        <ol className={css.why}>
          {reasons.map((reason, index) => (
            <li key={reason}>
              <b>{index + 1}</b> {said(reason)}
            </li>
          ))}
        </ol>
      ) : null}
    </>
  )
}
