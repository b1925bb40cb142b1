import type { Tongue } from './chilling-rules.ts'

const inOurName =
  /in unserem namen|im namen|namens|für uns(?!\p{L})|für das unternehmen|für die (?:organisation|firma)|als sprecher|sprecherinnen|vertret|offiziell/iu
const employer = String.raw`(?:arbeitgeber\p{L}*|firma|firmennamen?|unternehmen\p{L}*|organisation|wo (?:du|sie|man) arbeite\p{L}*)`
const naming = String.raw`(?:nenn\p{L}*|erwähn\p{L}*|angeb\p{L}*|angegeben|genannt|preisgeb\p{L}*)`

/** German wording of the same kinds. Word borders are written out, because \b does not know umlauts. */
export const german: Tongue = {
  bans: /(?<!\p{L})(?:nicht|nie|niemals|niemand|kein(?:e|en|er|em|es)?|verboten|untersagt|unzulässig|unerwünscht|unterlass\p{L}*|unterbleib\p{L}*|verbiete\p{L}*|vermeide\p{L}*|tabu|kündigung|abgemahnt|entlassen)(?!\p{L})/iu,
  permission:
    /(?<!\p{L})(?:ohne|nur mit|nur nach|vorherige\p{L}*|braucht|brauchst|brauchen|benötig\p{L}*|bedarf|bedürfen|erforder\p{L}*|einhol\p{L}*|einzuholen)(?!\p{L}).{0,60}(?:erlaubnis|genehmigung|zustimmung|freigabe|einwilligung)|(?:erlaubnis|genehmigung|zustimmung|freigabe|einwilligung).{0,40}(?:einhol\p{L}*|einzuholen|erforderlich|nötig|notwendig|braucht|brauchst|voraus)/iu,
  harmless:
    /nichts (?:in|an|aus|hier)|keine? (?:regel|satz|teil|bestimmung)|(?:schränk|beschränk|verbiet|untersag|hinder|verlang)\p{L}*.{0,40}(?<!\p{L})(?:nicht|niemand\p{L}*|nichts|keine)|steht .{0,30}frei|(?<!\p{L})frei(?!\p{L}|gabe)|(?<!\p{L})(?<!keine? )rechte?(?!\p{L})|geschützt|wir .{0,60}(?<!\p{L})(?:nicht|nie|niemals|keine)|keine? (?:erlaubnis|genehmigung|zustimmung|freigabe)|ohne (?:zu fragen|nachzufragen)|niemand (?:darf|muss|kann|braucht)/iu,
  triggers: [
    {
      rule: 'chill.criticism',
      when: 'ban',
      words:
        /herabsetz\p{L}*|herabwürdig\p{L}*|abwertend\p{L}*|schlecht ?(?:zu ?)?mach\p{L}*|schlecht (?:über|von)|negativ\p{L}*\s+(?:\p{L}+\s+){0,2}(?:äußer\p{L}*|kommentar\p{L}*|aussage\p{L}*|beiträ?g\p{L}*|meinung\p{L}*)|kritisier\p{L}*|kritik(?!\p{L})|lästern|beschwer\p{L}*|bloßstell\p{L}*|rufschädig\p{L}*|(?:ruf|ansehen|image|marke)(?:s|es)?(?!\p{L}).{0,30}(?:schad|schäd|beschädig)\p{L}*|(?:schad|schäd|beschädig)\p{L}*.{0,40}(?<!\p{L})(?:ruf|ansehen|image)/iu,
      unless: /wettbewerb|mitbewerb/iu,
    },
    {
      rule: 'chill.conditions',
      when: 'either',
      words:
        /(?<!\p{L})(?:lohn|löhne\p{L}*|gehalt\p{L}*|gehälter\p{L}*|vergütung\p{L}*|bezahlung|bonus|boni|arbeitsbedingung\p{L}*|arbeitszeit\p{L}*|arbeitsvertr\p{L}*|überstunden|schichtpl\p{L}*|arbeitsschutz|arbeitssicherheit|abmahnung\p{L}*|personalangelegenheit\p{L}*)/iu,
    },
    {
      rule: 'chill.vague-secrets',
      when: 'either',
      words:
        /(?<!\p{L})(?:interne[nrsm]? (?:informationen|angelegenheiten|themen|belange|vorgänge\p{L}*)|vertrauliche[nrsm]? (?:informationen|angelegenheiten|daten|themen)|(?:alles|etwas|irgendetwas)(?:\s\p{L}+)?\s(?:über (?:die firma|das unternehmen|uns|den arbeitgeber|die arbeit))|betriebliche[nrsm]? angelegenheiten|(?:betriebs|firmen)?interna|mitarbeiterdaten|personaldaten)(?!\p{L})/iu,
      unless:
        /zum beispiel|z\. ?b\.|etwa|wie (?:die|der|das|un)|das heißt|nämlich|geschäftsgeheim|klasse|gekennzeichnet|unveröffentlicht|kund/iu,
    },
    {
      rule: 'chill.identify',
      when: 'either',
      words: new RegExp(`${naming}.{0,40}${employer}|${employer}.{0,40}${naming}`, 'iu'),
      unless: /produkt|empfehl|werb|bewert|angebot|als ob/iu,
    },
    {
      rule: 'chill.identify',
      when: 'any',
      words: new RegExp(
        `(?<!\\p{L})(?:muss|musst|müssen|verpflichtet|stets|immer)(?!\\p{L}).{0,60}${employer}.{0,30}${naming}`,
        'iu',
      ),
      unless: /produkt|empfehl|werb|bewert|angebot|über uns/iu,
    },
    {
      rule: 'chill.permission',
      when: 'permission',
      words:
        /(?:schreib|poste|äußer|sprech|veröffentlich|beitr|kommentier)\p{L}*.{0,40}(?:über|zu|zur|zum)(?!\p{L}).{0,30}(?:arbeit|firma|unternehmen|uns|arbeitgeber|organisation)|(?:über|zu|zur|zum)(?!\p{L}).{0,20}(?:arbeit|firma|unternehmen|uns|arbeitgeber|organisation).{0,40}(?:schreib|poste|äußer|sprech|veröffentlich|kommentier)\p{L}*|jede[rnms]? (?:beitrag|kommentar)/iu,
      unless: inOurName,
    },
    {
      rule: 'chill.press',
      when: 'either',
      words:
        /(?<!\p{L})(?:presse|(?<!(?:sozialen|soziale|sozialer) )medien(?!\p{L})|journalist\p{L}*|reporter\p{L}*|zeitung\p{L}*|rundfunk)/iu,
      unless: inOurName,
    },
    {
      rule: 'chill.union',
      when: 'either',
      words:
        /(?<!\p{L})(?:gewerkschaft\p{L}*|betriebsr(?:at|ät)\p{L}*|personalrat\p{L}*|behörde\p{L}*|aufsichtsbehörde\p{L}*|arbeitsgericht\p{L}*|hinweisgeb\p{L}*|anwalt\p{L}*|anwält\p{L}*|streik\p{L}*)/iu,
      unless: inOurName,
    },
    {
      rule: 'chill.colleagues',
      when: 'either',
      words:
        /(?<!\p{L})(?:unter|mit|gegenüber)\s(?:\p{L}+\s)?(?:kolleg|mitarbeiter)\p{L}*.{0,60}(?:sprech|spricht|rede|unterhalt|austausch|diskut|teil)\p{L}*|(?:sprech|sprich|rede|unterhalt|austausch|diskut)\p{L}*.{0,40}(?:unter|mit|gegenüber)\s(?:\p{L}+\s)?(?:kolleg|mitarbeiter)\p{L}*/iu,
    },
    {
      rule: 'chill.civility',
      when: 'any',
      words:
        /(?<!\p{L})(?:immer|stets|ausschließlich|nur|müssen|muss|musst)(?!\p{L}).{0,40}(?:positiv|loyal|wohlwollend)\p{L}*/iu,
    },
    {
      rule: 'chill.civility',
      when: 'ban',
      words:
        /(?<!\p{L})(?:unangemessen|unprofessionell|respektlos|anstößig|kontrovers|ungehörig|illoyal|unpassend)\p{L}*/iu,
      unless: /zum beispiel|etwa|das heißt|belästig|droh|diskriminier/iu,
    },
    {
      rule: 'chill.images',
      when: 'either',
      words:
        /(?<!\p{L})(?:logos?|firmenlogo\p{L}*|uniform\p{L}*|firmenname\p{L}*|fotos?|fotografier\p{L}*|videos?|aufnahmen?|bilder)(?!\p{L})/iu,
      unless:
        /gewerb|geschäftlich|verkauf|in unserem namen|im namen|als ob|offiziell|kund|patient|besuch|andere|fremd|urheber|lizenz|geschäftsgeheim|einwillig|alternativtext/iu,
    },
    {
      rule: 'chill.private-life',
      when: 'any',
      words:
        /(?:überwach|kontrollier|beobacht|prüf|lesen|liest)\p{L}*.{0,40}(?:privat|persönlich)\p{L}*.{0,20}(?:konto|konten|profil|beitr|nachricht)\p{L}*|(?:privat|persönlich)\p{L}*.{0,20}(?:konto|konten|profil|beitr|nachricht)\p{L}*.{0,40}(?:überwach|kontrollier|beobacht|geprüft|prüfen)\p{L}*|(?:passwort|passwörter|zugang)\p{L}*.{0,40}(?:privat|persönlich)\p{L}*.{0,40}(?:heraus|mitteil|nenn|geben)\p{L}*/iu,
    },
  ],
}
