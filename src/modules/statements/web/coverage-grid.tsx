import { type Scenario, type StatementCard, scenarios } from '#modules/statements/contract.ts'
import { LinkButton } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { Link } from '#web/link.tsx'
import '#web/design/data-table.css'
import css from './statements.module.css'
import { scenarioName, standingWord } from './words.ts'

export type Chosen = { scenario: Scenario; language: string }

type GridProps = {
  statements: readonly StatementCard[]
  languages: readonly string[]
  /** Carried to the statement that is chosen. */
  incident: string | undefined
  /** The kind of crisis that is looked for. */
  marked: string | undefined
  /** Left out for whoever may not write. */
  onWrite: ((chosen: Chosen) => void) | undefined
}

/** Every kind of crisis in every language: what there is, how it stands, and the holes. */
export function CoverageGrid({ statements, languages, incident, marked, onWrite }: GridProps) {
  const rows = marked ? [...scenarios].sort((one) => (one === marked ? -1 : 0)) : scenarios
  return (
    <div className={css.box}>
      <table className={`data ${css.grid}`}>
        <caption className="vh">{t('What we would say, by kind of crisis and language')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Kind of crisis')}</th>
            {languages.map((language) => (
              <th key={language} scope="col">
                {languageName(language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((scenario) => (
            <tr key={scenario} data-marked={scenario === marked || undefined}>
              <th scope="row">{scenarioName(scenario)}</th>
              {languages.map((language) => (
                <td key={language} data-language={languageName(language)}>
                  <Cell
                    found={statements.filter((one) => one.scenario === scenario && one.language === language)}
                    incident={incident}
                    onWrite={onWrite ? () => onWrite({ scenario, language }) : undefined}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = {
  found: readonly StatementCard[]
  incident: string | undefined
  onWrite: (() => void) | undefined
}

function Cell({ found, incident, onWrite }: CellProps) {
  if (found.length === 0)
    return (
      <span className={css.hole}>
        <span>{t('missing')}</span>
        {onWrite ? <LinkButton onPress={onWrite}>{t('Write it')}</LinkButton> : null}
      </span>
    )
  return (
    <ul className={css.cells}>
      {found.map((one) => {
        const { word, tone } = standingWord(one)
        return (
          <li key={one.id}>
            <Link
              className="link"
              to={`/incidents/statements/${one.id}`}
              search={incident ? { incident } : undefined}
            >
              {one.title}
            </Link>
            <Chip tone={tone}>{word}</Chip>
          </li>
        )
      })}
    </ul>
  )
}
