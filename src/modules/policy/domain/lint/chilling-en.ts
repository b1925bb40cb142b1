import type { Tongue } from './chilling-rules.ts'

const inOurName =
  /on behalf|on our behalf|in (?:our|the (?:organisation|organization|company)’?'?s?) name|in the name of|as (?:a |our |the )?spokes|speak(?:ing)? for (?:us|the)|for (?:us|the (?:company|organisation|organization))\b|represent|official/i
const employer =
  '(?:employer|employment|the company|our company|the organi[sz]ation|company name|where (?:you|they) work|(?:you|they) work (?:for|at))'
const naming = String.raw`(?:identif\w+|nam(?:e|ing)|mention\w*|state|stating|disclos\w+|say(?:ing)?|list(?:ing)?)`

/** English wording that could keep employees from acting together (NLRA section 7 and its like elsewhere). */
export const english: Tongue = {
  bans: /\b(?:(?:do|does) not(?! need| have to| apply| limit| restrict| require| stop| forbid| prevent| mean)|don['’]t(?! need| have to)|never|no (?:employee|member|one|staff)|must not|must refrain|may not|mustn['’]t|cannot|can['’]t|should not|shouldn['’]t|shall not|not (?:allowed|permitted|acceptable|tolerated)|prohibit\w*|forbid(?:den|s)?|banned|bans?|refrain\w*|avoid\w*|abstain\w*|stay away|no right|is a violation|violates?|(?:will|may) be (?:dismissed|terminated|fired)|leads? to (?:dismissal|termination))\b/i,
  permission:
    /\b(?:without|prior|need\w*|obtain\w*|ask\w* for|get|requir\w*|seek\w*|only (?:with|after)|must have)\b.{0,60}\b(?:permission|approval|consent|authori[sz]ation|clearance)\b|\b(?:must|has to|have to) be (?:approved|authori[sz]ed|cleared)\b/i,
  harmless:
    /\bnothing (?:in|here)|\bno (?:rule|sentence|part)\b|\b(?:do(?:es)? not|don['’]t) (?:need|have to|limit|restrict|require|stop|forbid|prevent|prohibit)|\bwe (?:do not|never|will not|will never|don['’]t)\b|\bfree to\b|\b(?:the|your|their) rights?\b|\bentitled\b|\bprotected\b|\b(?:need|needs) no\b|\bno (?:permission|approval)|\bwithout (?:asking|needing)|\bnobody (?:may|can|has to|will)\b/i,
  triggers: [
    {
      rule: 'chill.criticism',
      when: 'ban',
      words:
        /disparag\w*|denigrat\w*|bad-?mouth\w*|critici[sz]\w*|criticism|negative\w*\s+(?:\w+\s+){0,2}(?:comments?|remarks?|statements?|posts?|opinions?|things?|reviews?)|(?:speak|talk|post|comment|write)\w*\s+(?:negative\w*|ill|badly)|complain\w*|embarrass\w*|ridicul\w*|(?:harm|damag|hurt|injur)\w*\s+(?:[\w'’]+\s+){0,5}(?:reputation|image|brand|good name)/i,
      unless: /\bcompetitors?\b|\bcustomers?\b(?!.*\bcompany\b)/i,
    },
    {
      rule: 'chill.conditions',
      when: 'either',
      words:
        /\b(?:pay(?!\s+(?:attention|for|heed|back))(?:check|slip|roll)?|salar(?:y|ies)|wages?|bonus(?:es)?|compensation|employee benefits|working (?:conditions|hours|time)|terms (?:and|of)[\w\s]{0,16}employment|shift (?:plans?|schedules?)|overtime|workload|understaffing|workplace (?:safety|conditions|disputes?|grievances?)|disciplin(?:e|ary)\w*)\b/i,
    },
    {
      rule: 'chill.vague-secrets',
      when: 'either',
      words:
        /\b(?:(?:all|any|every)\s+(?:internal|company|business|work(?:-related)?|employee|personnel|staff)\s+(?:information|matters?|affairs|topics?|data|details)|internal (?:information|matters?|affairs|topics)|(?:personnel|employee|staff) (?:information|data|records|matters)|anything (?:about|related to|concerning) (?:work|the company|us|our company|your job|your employer|the organi[sz]ation)|(?:confidential|sensitive|proprietary) (?:information|matters?|data|topics?)|company business)\b/i,
      unless:
        /such as|for example|e\.g\.|meaning|that is|namely|listed|class(?:es|ified)?\b|marked|defined|unreleased|unpublished|trade secret|customers?[’']? /i,
    },
    {
      rule: 'chill.identify',
      when: 'either',
      words: new RegExp(
        `\\b${naming}\\b.{0,40}\\b${employer}\\b|\\b${employer}\\b.{0,30}\\b(?:profile|bio|be named|be mentioned)`,
        'i',
      ),
      unless: /product|recommend|endors|review|offer|advert|as if|pretend|facts?\b/i,
    },
    {
      rule: 'chill.identify',
      when: 'any',
      words: new RegExp(
        `\\b(?:must|have to|required to|need to|are to)\\b.{0,40}\\b(?:identify|name|state|disclose|mention)\\b.{0,30}\\b${employer}\\b`,
        'i',
      ),
      unless: /product|recommend|endors|review|offer|advert|when you (?:write|speak|talk) about (?:us|our)/i,
    },
    {
      rule: 'chill.permission',
      when: 'permission',
      words:
        /\b(?:post|writ|speak|talk|comment|publish|blog|shar)\w*\b.{0,40}\b(?:about|on|regarding|mention\w*|concerning)\b.{0,30}\b(?:work|job|company|employer|us|organi[sz]ation)\b|\b(?:any|every|all) (?:post|comment|use of social media)/i,
      unless: inOurName,
    },
    {
      rule: 'chill.press',
      when: 'either',
      words:
        /\b(?:press|journalists?|reporters?|news(?:papers?| outlets?| media)|(?<!social )media(?! (?:channels?|accounts?|networks?|profiles?|polic|teams?|users?|relations))|bloggers?)\b/i,
      unless: inOurName,
    },
    {
      rule: 'chill.union',
      when: 'either',
      words:
        /\b(?:unions?|works councils?|labou?r (?:boards?|relations)|regulators?|government\w*|(?:public )?authorities|whistle-?blow\w*|lawyers?|attorneys?|collective(?:ly)?|petitions?|strikes?)\b/i,
      unless: inOurName,
    },
    {
      rule: 'chill.colleagues',
      when: 'either',
      words:
        /\b(?:discuss|talk|speak|share|complain|gossip)\w*\b.{0,60}\b(?:with|to|among|amongst|between) (?:your |other |fellow |each )?(?:co-?workers?|colleagues?|employees|each other|one another|staff)\b/i,
    },
    {
      rule: 'chill.civility',
      when: 'any',
      words:
        /\b(?:must|always|required to|have to|has to|should|shall|only)\b.{0,40}\b(?:positive|loyal|supportive|cheerful|upbeat|flattering)\b/i,
    },
    {
      rule: 'chill.civility',
      when: 'ban',
      words:
        /\b(?:inappropriate|unprofessional|offensive|disrespectful|rude|insulting|controversial|inflammatory|objectionable|disloyal)\b/i,
      unless: /such as|for example|meaning|that is|harass|threat|discriminat/i,
    },
    {
      rule: 'chill.images',
      when: 'either',
      words:
        /\b(?:logos?|trademarks?|uniforms?|name of the company|photograph\w*|photos?|pictures?|videos?|recordings?)\b/i,
      unless:
        /commerc|sell|in our name|on behalf|as if|official|customers?|patients?|visitors?|someone|people who|others|their (?:consent|permission)|owner|licen[cs]|copyright|trade secret|imperson|alt text/i,
    },
    {
      rule: 'chill.private-life',
      when: 'any',
      words:
        /\b(?:monitor|watch|track|check|search|read|follow|review|inspect)\w*\b.{0,40}\b(?:private|personal)\b.{0,20}\b(?:accounts?|profiles?|posts?|messages?|channels?)\b|\b(?:hand over|give|share|provide|disclose|tell)\b.{0,40}\b(?:passwords?|log-?ins?|access)\b.{0,40}\b(?:personal|private)\b|\b(?:personal|private)\b.{0,30}\b(?:passwords?|log-?ins?)\b/i,
    },
  ],
}
