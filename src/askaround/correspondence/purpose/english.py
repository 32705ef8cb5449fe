"""The English word lists of what is asked, when, where and by whom."""

from typing import Final

from askaround.correspondence.purpose import english_jobs as jobs, english_names as names
from askaround.correspondence.purpose.vocabulary import Vocabulary, words

NUMBER: Final = (
    r"(?:\d{1,3}|five|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty|sixty)"
)
WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
NTH: Final = r"\d{1,2}(?:st|nd|rd|th)?"
YOURS: Final = (
    r"(?:office|place|workplace|desk|work|workshop|shop|studio|school|hospital|clinic|department"
    r"|building|lab|company|site|side|town|end|door|choice|street|neighbou?rhood|part|campus)"
)

PURPOSE: Final = words(r"""
    find(?:ing)?\ out | learn(?:ing)? | understand(?:ing)? | curious | fascinated\ by
  | wonder(?:ing|s|ed)?(?!\ (?:if|whether\ (?:you|we|it\ would)|about\ meeting|could)\b)
  | know\ (?:what|how|more|about|whether) | hear\ (?:what|how|about|more|from\ you\ (?:what|how))
  | (?:ask|asking|asked)\ (?:you\ )?(?:about|around|what|how|a\ few\ questions|some\ questions)
  | explor(?:e|ing) | research(?:ing)? | figur(?:e|ing)\ out | information\ (?:about|on)
  | interested\ in(?!\ (?:working\ (?:for|with|at)|a\ (?:job|position|role)|joining|meeting
      |connecting|any|job|open|the\ position))
  | (?:question|questions)\ (?:about|on) | insights?\ (?:into|on) | picture\ of
  | what\ (?:[\w']+\ ){1,7}?(?:is|are|'s|was)\ (?:really\ |actually\ )?like | what\ it(?:'s|\ is)\ like
  | (?:thinking\ (?:about|of)|considering)\ (?:a\ |becoming|moving|going|training|retraining)
  | get(?:ting)?\ (?:a\ (?:sense|feel|picture|better)|to\ know\ (?:the|what|how))
  | see\ (?:what|how) | tell\ me\ (?:about|what|how) | your\ (?:experience|advice|view|views)
  | (?:talk|talking|speak|speaking|chat|conversation|talked)\ (?:[\w']+\ ){0,4}?about
      \ (?:your|the|what|how|this|being|working|life)
""")

DURATION: Final = words(rf"""
    {NUMBER}(?:\ ?(?:-|to|or)\ ?{NUMBER})?[\ \-]?(?:minutes?|mins?\.?|hours?|hrs?)
  | {NUMBER}\ ?'
  | half[\ \-](?:an\ |a\ )?hours? | (?:a\ )?quarter[\ \-](?:of\ an\ )?hour
      | three\ quarters\ of\ an\ hour
  | (?:an|one|two|a\ full)\ hours?
""")

DAY: Final = words(rf"""
    (?<!last\ ){WEEKDAY} | (?<!last\ )(?:mon|tues?|weds?|thu(?:rs?)?|fri)\.?(?=\W|$)
  | (?:sat|sun)\.?\ (?:the\ )?{NTH} | {NTH}(?:\ (?:or|and|to|-)\ {NTH})?\ (?:of\ )?{MONTH}
      | {MONTH}\ (?:the\ )?{NTH}
  | the\ \d{{1,2}}(?:st|nd|rd|th) | \d{{4}}-\d{{2}}-\d{{2}} | \d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?
  | today | tomorrow | tonight | this\ (?:morning|afternoon|evening|weekend)
  | (?:any|every|each|most|all|one)\ (?:week|work)?(?:days?|mornings?|afternoons?|evenings?|lunchtimes?)
      (?:\ (?:this|next|of|in|from|after|before|except|but)\b)
  | (?:any|every|most)\ (?:weekday|workday|morning|afternoon|evening|lunchtime)s?
  | weekdays | weekends | (?:on|in\ the)\ (?:mornings|afternoons|evenings)
""")

COMES_TO_ME: Final = words(r"""
    (?:can|could|would|will|might|if|want\ to|like\ to|care\ to|let)\ you\ (?:[\w']+\ ){0,3}?
      (?:come|travel|drive|drop|stop|swing|pop|join|make\ it|get|call\ in)
      \ (?:[\w']+\ ){0,4}?(?:to|at|by|over|round|in|on|here|with)
      \ (?:[\w']+\ ){0,2}?(?:me|us|my|our|mine|ours|the\ caf\w+|caf\w+|coffee\ \w+|starbucks)
  | (?:could|can|would|will|please)\ (?:you\ )?(?:come\ (?:and\ )?(?:see|visit)|visit|join)\ (?:me|us)
      \ (?:at|in|for\ (?:[\w']+\ ){1,3}?(?:at|in))
  | (?:come|travel|get|make\ it|drive)\ (?:over\ |down\ |up\ |out\ |round\ )?(?:here\ )?to\ (?:see[ ]
        (?:me|us)|me|us|my|our)
  | you\ (?:could\ |can\ |might\ )?(?:come\ (?:and\ )?)?visit\ (?:me|us)
  | (?:meet|meeting|see\ you|talk|lunch|coffee|join\ me|host\ you|invite\ you
      |have\ you)\ (?:[\w']+\ ){0,6}?
      (?:at|in|to|near|by|round)\ (?:my|our)\ [a-z]+
  | meet\ (?:me\ |up\ |us\ )?(?:[\w']+\ ){0,3}?(?:at|in)\ (?:[\w']+\ ){0,3}?
      (?:coffee\ ?(?:shop|house|bar)?|caf\w+|starbucks|costa|diner|pub|tea\ ?room)
""")

THEIR_PLACE: Final = words(rf"""
    (?:near|by|next\ to|close\ to|opposite|around\ the\ corner\ from|round\ the\ corner\ from|beside)
      \ (?:you|your\ [a-z]+)
  | your\ (?:[a-z]+\ )?{YOURS} | wherever | where(?:ver)?\ (?:it\ )?(?:suits|is\ easiest|you)
  | convenient\ (?:for|to)\ you | (?:suits|easiest\ for)\ you | of\ your\ (?:choice|choosing)
  | on\ (?:the\ )?(?:phone|line|zoom|teams|video) | (?:by|a|my|our)\ (?:phone|video|zoom|teams|call
      |invitation)
  | (?:a|the)\ (?:short\ |quick\ |phone\ |video\ )?(?:call|phone)
""")

FAVOURS: Final = {
    "a conversation": words(r"""
        visit | come\ (?:and|by|to(?!\ (?:your\ |my\ )?mind)|out|over|round|see) | see\ you | meet | talk
      | speak
      | call\ you
        | ring
      | chat | minutes? | (?:half\ an|an)\ hour | conversation | stop\ by | drop\ (?:by|in)
    """),
    "names": words(r"""
        introduce\ me | (?:an\ )?introductions?\ to | connect\ me | put\ me\ in\ (?:touch|contact)
      | who\ else | who\ do\ you\ know | who\ (?:should|could|might)\ i | names?\ of
      | do\ you\ (?:happen\ to\ )?know\ (?:any|some|of)\w* | (?:recommend|suggest)\ (?:some|any)(?:one
      |body)
      | point\ me\ (?:to|towards)\ (?:some|any|other)\w*
      | refer\ me\ to | names\ for\ me
    """),
    "a look at the resume": words(r"""
        (?:look\ (?:at|over|through)|feedback\ on|review|read|critique|comments?\ on|advice\ on|check
         |thoughts\ on|opinion\ (?:on|of)|go\ over|improve)
        \ (?:[\w']+\ ){0,4}?(?:resume|cv|cover\ letter|portfolio|application|linkedin)
    """),
    "a recommendation": words(r"""
        recommend\ me | letters?\ of\ (?:recommendation|reference) | reference\ letter
        | recommendation\ letter
      | (?:put\ in|say)\ a\ (?:good\ )?word | vouch\ for | refer\ me\ for | (?:be|as|for)\ (?:a
      |my)\ reference
      | endorse
    """),
    "a day beside them": words(r"""
        shadow(?:ing)?\ (?:you|someone|your|a|one) | follow\ you\ (?:for|around)
      | spend\ (?:a|the|one)\ (?:whole\ |full\ )?(?:day|week|morning)\ with | sit\ in\ on
      | trial\ (?:day|shift)
    """),
    "something sent": words(r"""
        (?:send|e-?mail|share|forward|give|lend|get)\ (?:it\ )?(?:to\ )?me\ (?:[\w']+\ ){0,6}?
        (?:report|brochure|materials?|documents?|slides|books?|list|copy|article|links?|template
         |samples?|description|handbook|curriculum|contract)
    """),
    "a mentor": words(r"be\ my\ mentor | mentor\ me | take\ me\ under | as\ (?:a|my)\ mentor"),
    "a talk to others": words(r"(?:speak|talk|present)\ (?:at|to)\ (?:our|my)\ \w+"),
}

JARGON: Final = words(r"""
    info(?:rmation(?:al)?)?[\ \-](?:interview|meeting|chat|call|session|coffee)\w*
  | informational\ conversation\w* | informationals?
  | (?<!computer\ )(?<!data\ )(?<!neural\ )(?<!wireless\ )(?<!ip\ )(?<!defined\ )networking
      (?!\ (?:engineer|equipment|hardware|technolog|protocol|administrat|security|infrastructure
      |software|cable))
  | (?:grow|expand|build|widen|extend|broaden|enlarge)(?:ing)?\ (?:my|our|a|your)\ (?:[a-z]+\ )?network
  | my\ (?:professional\ )?network | pick(?:ing)?\ your\ brains? | touch(?:ing)?\ base | circle\ back
  | synerg\w+ | value[\ \-]add\w* | value\ proposition | personal\ brand\w* | leverag(?:e|ing)\ (?:my
      |your|our)
  | coffee\ chats? | elevator\ pitch
""")

ENGLISH: Final = Vocabulary(
    **jobs.PATTERNS,
    **names.PATTERNS,
    purpose=PURPOSE,
    duration=DURATION,
    day=DAY,
    comes_to_me=COMES_TO_ME,
    their_place=THEIR_PLACE,
    i_come=words(rf"""
        (?:come|visit|call|stop|drop|drive|walk)\ (?:[\w']+\ ){{0,3}}?(?:and\ see\ you|to\ you
        |to\ your|by|out\ to|to\ the)
      | (?:see|visit|meet)\ you\ (?:[\w']+\ ){{0,2}}?(?:at|in) | visit\ (?:you|your)
      | at\ your\ (?:[a-z]+\ )?{YOURS}
      | wherever\ suits
    """),
    request=words(r"""
        could\ you | can\ you | would\ you | will\ you | please | may\ i | might\ i
        | could\ i
      | can\ i | if\ you\ (?:could|would|can) | i'd\ be\ grateful | i\ would\ be\ grateful
      | i'd\ appreciate
      | hope\ you | hoping\ you | i\ (?:also\ )?(?:need|want|would\ like|ask)\ you
      | i'd\ (?:also\ )?like\ you
    """),
    instead=words(
        r"is\ (?:this|it|now)\ a\ (?:good|bad)\ (?:moment|time)"
        r"|if\ (?:not|neither|that's\ not|you\ can't|you\ cannot|you'd\ rather\ not|it\ doesn't)"
    ),
    favours=FAVOURS,
    open_question=words(
        r"(?:how|what|which|why|where|who|whom|when|is\ it|do\ you|did\ you|are\ there)"
    ),
    jargon=JARGON,
    thanks=words(r"thank(?:s|\ you)?|grateful|appreciate"),
    information_only=words(r"""
        all\ i'm\ after\ is\ information
      | (?:not|n't)\ (?:[\w']+\ ){0,3}?(?:job|work|employment|position|application)(?:\ change)?
    """),
)
