import type { SectionId } from '../sections.ts'

/** The same first text in German. */
export function starterDe(name: string, contact: string): Readonly<Record<SectionId, string>> {
  return {
    purpose: `Viele Menschen begegnen ${name} zuerst in sozialen Netzwerken. Diese Richtlinie macht das Mitreden leicht: Sie sagt, wer für uns spricht, was alle sagen dürfen und wer hilft, wenn etwas schiefgeht.

Sie soll sicher machen, nicht still.`,
    scope: `Sie gilt für alle, die für ${name} arbeiten, wo auch immer, wenn sie

- auf einem unserer Kanäle für uns sprechen oder
- aus eigenem Antrieb über uns, unsere Produkte oder unseren Markt sprechen.

Für dein Privatleben gilt sie nicht. Private Konten sehen wir uns nicht an, und niemand bittet dich um Zugang dazu.`,
    owner: `Eine Person verantwortet diese Richtlinie; ihr Name steht in Weft neben dem Text. Der Rat berät sie. Fragen und Vorschläge sind willkommen: [${contact}](mailto:${contact}).`,
    speaking: `**Für uns sprechen** heißt: Wer mitliest, hält deine Worte für unsere. Dafür gibt es ein Mandat: eine bestandene Schulung und das festgehaltene Recht, zu bestimmten Themen auf bestimmten Kanälen zu sprechen. Drei Dinge gehören dazu:

1. **Auftreten.** Sag, wer du bist und welche Rolle du hast.
2. **Verantwortung.** Prüfe, was du behauptest, und berichtige Fehler offen.
3. **Respekt.** Antworte so, wie du es an einem Tisch tun würdest.

**Über uns sprechen** kannst du jederzeit; eine Erlaubnis braucht es dafür nicht. Sag als du selbst, was du denkst. Wenn du unsere Beiträge gern teilst, gib eigene Worte dazu.`,
    disclosure: `Wenn du unsere Produkte oder die eines Wettbewerbers empfiehlst, bewertest oder kommentierst, sag im Beitrag selbst, dass du bei uns arbeitest. „Ich arbeite bei ${name} und …“ genügt. Ein Satz im Profil hilft, aber nicht alle, die den Beitrag lesen, sehen ihn.

Bei Beiträgen auf unseren Kanälen fügt Weft die nötigen Worte ein.`,
    confidentiality: `Unsere Angaben haben fünf Klassen, und jede sagt, was man mit ihr tun darf:

| Klasse | Bedeutung |
| --- | --- |
| öffentlich | alle dürfen es sagen |
| regional | nur in einigen Ländern öffentlich |
| intern | für uns; nach außen erst nach der Freigabe |
| geheim | Geschäftsgeheimnisse, neue Produkte, Daten der Kundschaft |
| wesentlich | Ergebnisse, Prognosen, Übernahmen: siehe nächster Abschnitt |

Schlag eine Angabe in Weft nach, bevor du sie nennst. Dein Lohn und deine Arbeitsbedingungen gehören dir; keine dieser Klassen betrifft sie.`,
    investors: `Ergebnisse, Prognosen, Übernahmen und alles, was einen Kurs bewegen könnte, veröffentlicht allein die Abteilung Investor Relations, auf den Kanälen, die den Anlegern genannt wurden. In den Wochen vor den Ergebnissen fügen wir nichts hinzu, auch keine Andeutung und kein „Gefällt mir“, weil schon das als Hinweis gelesen werden kann.

Wenn dich jemand fragt, verweise an Investor Relations.`,
    respect: `Verschiedene Meinungen sind willkommen, auch Meinungen über uns. Drohungen, Belästigung und Diskriminierung haben auf unseren Kanälen keinen Platz, von wem auch immer sie kommen.

Verwende Worte und Bilder, die uns gehören, lizenziert oder frei sind, und nenne, wer sie gemacht hat. Frag Menschen, bevor du ein Foto veröffentlichst, auf dem man sie erkennt. Nachrichten der Kundschaft bleiben bei uns, solange sie dem Teilen nicht zustimmt.`,
    security: `Unsere Kanäle werden über Weft geöffnet; so muss niemand ein Passwort teilen. Schalte einen zweiten Faktor ein, wo ein Netzwerk ihn anbietet.

Sieh dir einen Link an, bevor du ihn öffnest oder weitergibst: Weft kennzeichnet bekannte Gefahren. Will etwas eilig ein Passwort von dir, schließ es und sag der IT Bescheid.`,
    'personal-time': `Ein kurzer Blick in soziale Netzwerke bei der Arbeit ist wie ein Gespräch auf dem Flur. Jede Abteilung legt fest, ob ihre Kanäle jederzeit oder während der Arbeit genutzt werden; was für dich gilt, steht in Weft.

Was du in deiner freien Zeit tust, ist deine Sache. Abends antwortet nur, wer Bereitschaft hat und dafür bezahlt wird.`,
    triage: `Sieh erst hin, was vor dir liegt, bevor du für uns antwortest:

- **Jemand ist unzufrieden.** Bring es in Ordnung und sag, was du getan hast.
- **Jemand irrt sich.** Nenne freundlich die Tatsachen und eine Quelle.
- **Jemand tobt.** Beobachte weiter; antworte einmal, wenn es etwas zu antworten gibt.
- **Jemand stört zum Spaß.** Beobachte weiter und überlass anderen die Bühne.

Wenn du unsicher bist, gib das Gespräch an die Abteilung, die es weiß.`,
    escalation: `Sag sofort Bescheid, wenn du eine Drohung, eine Verletzung, ein Datenleck oder einen Bericht in der Presse siehst, oder wenn viele Menschen dasselbe sagen. Frühe Hilfe ist mehr wert als eine perfekte Antwort.

- Zu jeder Stunde: [${contact}](mailto:${contact})
- In Weft: Gib das Gespräch weiter oder melde einen Vorfall.`,
    records: `Weft bewahrt auf, was wir veröffentlichen, wer zugestimmt hat und warum, weil wir es zeigen können müssen. Was du auf deinen eigenen Konten tust, wird nicht festgehalten. Aufzeichnungen werden gelöscht, wenn ihre Zeit um ist; wie lange das ist, steht in den Einstellungen.`,
    rights: `Nichts in dieser Richtlinie schränkt dein Recht ein,

- über Lohn, Arbeitszeit und Arbeitsbedingungen zu sprechen, mit anderen oder öffentlich;
- einer Gewerkschaft oder dem Betriebsrat beizutreten, sie zu unterstützen und gemeinsam zu handeln;
- für dich selbst mit Behörden, Anwälten oder der Presse zu sprechen;
- zu melden, was du für unrecht hältst.

Scheint ein Satz hier etwas anderes zu sagen, geht dieser Abschnitt vor.`,
    training: `Alle können die Kurse in Weft machen. Wer für uns spricht, besteht die Kurse, die zum Mandat gehören, und wiederholt sie, wenn das Zertifikat abläuft. Zeit für Schulung ist Arbeitszeit.`,
    consequences: `Fehler passieren hier vor aller Augen. Die erste Antwort ist Hilfe: den Beitrag berichtigen, daraus lernen, weitermachen. Spricht jemand wiederholt ohne Mandat für uns, können Mandat oder Zugang zu unseren Kanälen enden. Alles Weitere folgt dem Gesetz, dem Vertrag und dem üblichen Verfahren, mit Anhörung.`,
    review: `Diese Richtlinie wird mindestens einmal im Jahr durchgelesen, und immer dann, wenn ein Netzwerk, ein Gesetz oder unsere Erfahrung es nahelegt. Jede Fassung bleibt mit Datum und Änderungen lesbar.`,
  }
}
