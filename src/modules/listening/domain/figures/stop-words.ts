// Words that bind sentences together and say nothing by themselves, per language.
const lists: Readonly<Record<string, string>> = {
  en: `a about after again all also am an and any are as at be been before being but by can cant could did didnt do does doesnt
    doing dont down even ever for from get gets getting go going got had has have having he her here him his how i id if ill im
    in into is isnt it its ive just like me more most much my no not now of off on one only or other our out over own really
    said same say says she should so some still such than that thats the their them then there these they theyre this those
    to too u under until up us very was we well were what when where which while who why will with would you your youre`,
  de: `aber als alle allem allen alles also am an auch auf aus bei bin bis bist da damit dann das dass dein deine dem den denn
    der des dich die dies diese diesem diesen dieser dieses dir doch du durch ein eine einem einen einer eines er es etwas
    euch für gibt habe haben hat hatte hatten hier ich ihm ihn ihr ihre ihrem ihren im immer in ins ist ja jede jeder jetzt
    kann kein keine können mal man mein meine mich mir mit muss nach nicht nichts noch nun nur ob oder ohne schon sehr sein
    seine sich sie sind so über um und uns unser unter vom von vor war waren was weil wenn wer werden wie wieder will wir
    wird wo zu zum zur`,
  fr: `à ai ainsi alors après au aussi autre aux avec avoir ce ces cet cette ceux chez comme dans de des donc du elle elles en
    encore es est et été être eu fait il ils je la le les leur leurs lui ma mais me même mes moi mon ne nos notre nous on ont
    ou où par pas plus pour qu que qui sa sans se ses si son sont sur ta te tes toi ton tous tout toute très tu un une vos
    votre vous y`,
  es: `a al algo como con cuando de del desde donde el ella ellos en entre era es esa ese eso esta este esto están está fue ha
    han hasta hay la las le les lo los más me mi mis mucho muy nada ni no nos o os para pero por porque que qué quien se ser
    si sí sin sobre son su sus también te tiene todo todos tu tus un una uno unos y ya yo`,
  it: `a ad ai al alla alle anche c che chi ci come con cosa da dal dalla degli dei del della delle di dove e è ed gli ha hai
    hanno ho i il in io la le lei lo loro lui ma me mi mia mio molto nei nel nella noi non o per perché più quando quello
    questa questo se sei si sono su sua suo te ti tra tu tutti tutto un una uno vi voi`,
  pt: `a ao aos as até com como da das de dela dele do dos e ela ele eles em entre era essa esse esta este eu foi há isso isto
    já lhe mais mas me meu minha muito na não nas no nos nós o os ou para pela pelo por porque quando que quem se sem ser seu
    são só sua também te tem um uma você vocês`,
  nl: `aan al alle als bij ben daar dan dat de der deze die dit doen door dus een en er ge geen had heb hebben heeft het hier
    hij hoe hun ik in is ja je kan kunnen maar me meer met mijn mij naar niet nog nu of om omdat onder ons ook op over te tot
    uit van veel voor waar want was wat we wel werd wie wij wordt ze zich zij zijn zo zou`,
  nb: `alle alt at av både da de deg dei dem den der dere det dette din disse du eller en er et etter for fordi fra før ha hadde
    han har hun hva hvem hvor hvordan hvorfor i igjen ikke ingen inn jeg kan med meg men min mot må når nå og også om opp oss
    over på så seg selv sin skal som til ut var ved vi vil være`,
  sv: `alla allt att av blir bra de dem den denna det detta dig din du där efter eller en er ett från för ha hade han har hon
    hur här i in ingen inte jag kan man med men mig min mot mycket nu när och också om oss på sig sin ska som så till under
    upp ut vad var vara vi vid vill än är`,
  da: `af alle at blev da de dem den denne der deres det dig din du efter eller en end er et for fra få har havde han hun hvad
    hvis hvor i ikke ind jeg jer kan man med meget men mig min mod må når nu og også om op os på sig sin skal som til ud var
    ved vi vil være`,
}

const nameless = ['https', 'http', 'www', 'com', 'amp', 'rt', 'via']
const sets = new Map(
  Object.entries(lists).map(([language, words]) => [
    language,
    new Set([...words.trim().split(/\s+/), ...nameless]),
  ]),
)
const everywhere = new Set([...sets.values()].flatMap((words) => [...words]))

/** Words of a language (`en`, `pt-BR`) that say nothing by themselves; of all we know where the language is unknown. */
export function stopWords(language: string | null): ReadonlySet<string> {
  return (language && sets.get(language.split('-')[0] ?? '')) || everywhere
}
