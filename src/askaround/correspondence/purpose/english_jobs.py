"""How English asks for work, and when the same words do not; a resume that comes along."""

from typing import Any, Final

from askaround.correspondence.purpose.vocabulary import words

JOB: Final = (
    r"(?:jobs?|employment|work|positions?|roles?(?!\ model)|internships?|placements?|posts?|vacanc(?:y|ies)"
    r"|openings?|apprenticeships?|traineeships?|employer)"
)
GAP: Final = (
    r"(?:(?!(?:about|on|into|of|in|who|how|what|from|with|that|to|your|their|his|her"
    r"|and)\b)[\w'\-]+\ ){0,4}?"
)
FEW: Final = r"(?:[\w'\-]+\ ){0,3}?"
PLACE: Final = (
    r"(?:compan\w+|team|firm|staff|organi[sz]ation|department|studio|group|agency|office|practice"
    r"|crew|shop|lab"
    r"|school|hospital|workshop|business|programme|program)"
)

JOB_SEEKING: Final = words(rf"""
    (?:look|looking|hunt|hunting|search|searching)\ (?:[a-z]+ly\ )?for\ {GAP}{JOB}(?!\ like\ yours\ is)
  | (?:seek|seeking)\ {GAP}{JOB} | in\ (?:search|need)\ of\ {GAP}{JOB}
  | (?:i'm|i\ am|im)\ after\ (?:an?|any|some)\ {FEW}{JOB}
  | (?:want|need|land|find|get|getting|finding|secure|hoping\ for|hope\ for|interested\ in)
      \ (?:myself\ )?(?:an?|another|some|any|my\ (?:next|first))[ ]
        (?:new\ |better\ |good\ |paid\ |suitable\ |different\ )?
      {JOB}(?!\ (?:shadow|description|title|like|is|model))
  | (?:job|employment|work)\ (?:opportunit\w+|openings?|vacanc\w+|offers?|hunt(?:ing)?|search(?:ing)?
      |applications?|leads?)
  | vacanc(?:y|ies)(?!\ rate) | job[\ \-]?seekers? | open\ to\ work | on\ the\ job\ market
  | (?:any|of|there|are\ there|current|have|suitable|future|upcoming|some|about)\ {FEW}openings?
      (?!\ (?:hours?|night|times?|chapter|ceremony|line|scene|hours))
  | (?:any|your|some|current|about|for|is\ there\ an|have\ an)\ (?:[a-z]+\ )?open\ (?:positions?
      |roles?|posts?|jobs?)
  | (?:positions?|roles?|jobs?|posts?|something|anything)\ (?:[\w']+\ ){{0,2}}?(?:available|vacant
      |opens?\ up|coming\ up|comes?\ up|going)
  | (?:any|a|some|suitable)\ (?:[\w']+\ )?(?:jobs?|positions?|roles?|work|internships?)\ (?:at\ your
      |in\ your|with\ you|for\ me|going)
  | (?:get|got|find|give|offer|consider)\ me\ (?:for\ )?(?:an?|any|some|the)?\ ?{FEW}(?:jobs?|work
      |position|interview|role|chance|internship)
  | (?:my|a)\ foot\ in\ (?:the|your)\ door\ (?:at|with|in) | hir(?:e|ing)\ me | employ(?:ing)?\ me
      | take\ me\ on
  | (?:are|is|be|you're|if|whether)\ (?:(?!(?:about|of|like|when|for|to)\b)[\w']+\ ){{0,4}}?(?:hiring
      |recruiting|taking\ (?:people\ )?on)
  | (?:currently|still|now)\ (?:hiring|recruiting)
  | appl(?:y|ying|ied|ication|ications)\ (?:for|to)\ {FEW}(?:{JOB}|{PLACE})
  | my\ (?:application|candidacy|candidature)(?!\ form) | consider\ (?:me|my\ (?:application|resume|cv))
  | keep\ (?:me|my\ (?:resume|cv|details|name))\ (?:in\ mind|on\ file)
  | (?:would|'d)\ (?:[\w']+\ ){{0,2}}?(?:love|like|thrilled|happy|delighted|honou?red|excited|glad
      |keen|jump)
      (?:\ at\ the\ chance)?\ to\ (?:join|work\ (?:for|with|at|in|on|under))\ (?:you\b(?!\ (?:for|at
      |on|in))|your|it|them|the\ team)
  | (?:love|like|hope|want|wish|hoping|wanting|able|keen|dream\ is)\ to\ (?:work\ for\ (?:you|your)
      |join\ your|work\ (?:at|in)\ your)
  | (?:join|joining|part\ of|member\ of|addition\ to|asset\ to|contribute\ to|work\ on|place\ (?:in
      |on))\ your
      \ (?:[a-z]+\ )?(?:{PLACE}(?!\ (?:for|on|lunch|tour|meeting)))
  | opportunit(?:y|ies)\ (?:at|with|within|in)\ (?!the\ (?:field|profession|industry|trade|sector)
      |this\ (?:field|line|trade))[a-z]+
  | (?:recommend|refer)\ me\ for | put\ in\ a\ (?:good\ )?word | (?:pass|forward|hand|show)[ ]
        (?:on\ |along\ )?my\ (?:resume|cv)
  | i(?:'d|\ would)\ be\ an?\ (?:[a-z]+\ )?(?:fit|candidate|addition|asset|match) | (?:fit
      |candidate)\ for\ your
  | (?:i\ am|i'm|i\ believe\ i\ am|am)\ (?:well\ |highly\ |ideally\ |fully\ )?qualified\ for
  | (?:start|begin|available)\ (?:work\ )?(?:at\ once|immediately|right\ away|straight\ away)
  | (?:any|your|offer|offering|do|for)\ (?:an?\ )?(?:[a-z]+\ )?(?:internships?|traineeships?
      |apprenticeships?)\ ?(?:at|with|available|program|opportunit|in\ your)\w*
  | considered\ for\ {FEW}{JOB} | employment\ (?:with|at)\ (?:you|your)\w* | (?:get|be|being
      |getting)\ hired\ (?:at|by)
  | salary\ expectations | interview\ me\ for | (?:for|have|schedule|get
      |arrange)\ an?\ job\ interview\ (?:with|at)
""")

PATTERNS: Final[dict[str, Any]] = {
    "job_seeking": JOB_SEEKING,
    "denied": words(r"""
        not(?!\ (?:only|just|merely|sure|certain))  | [a-z]+n't(?!\ (?:only|just|merely))
      | (?:do|is|are|was|did|does|have)nt | no(?!\ (?:doubt|problem|worries|pressure|harm|rush))
      | never | nor | neither
      | without | none | rather\ than | instead\ of | far\ from | no\ longer | stopped
      | nothing\ to\ do\ with
    """),
    "denied_after": words(
        r"(?:is|was|are)(?:\ not|n't)(?:\ (?:what|why|my|the|about|how|part|something)\b)?"
    ),
    "turn": words(r"""
        but | however | though | although | yet | except | unless
      | and(?=\ (?:i|i'm|i'd|i've|am|would|please|we|if|so|are|is|let|my|want|hope|do|could|can)\b)
    """),
    "of_others": words(r"""
        (?:people|others?|anyone|someone|somebody|everyone|those|students|clients|graduates|friends?
         |he|she|they|refugees|veterans|whoever|who|(?:how|when|where|why)\ (?:do|did|does|can|could
         |would|has|have)\ (?:you|one|we|i))
        (?:\ [\w']+){0,3}
      | (?:was|were|had\ been|used\ to\ be|once|years\ ago)(?:\ [a-z]+){0,2}
      | (?:help|helping|teach|teaching|advise|advising|counsel|counselling)(?:\ [\w']+){0,3}
    """),
    "resume_with_it": words(r"""
        (?:attach(?:ed|ing|es|ment)?|enclos(?:e|ed|ing|ure)|append(?:ed|ing)?|past(?:e|ed|ing)
        |herewith|includ(?:e|ed|ing))
          \ (?:[\w':,]+\ ){0,7}?(?:resume|cv|curriculum\ vitae)
      | (?:i'm|i\ am|i've|i\ have|i|please|you'll|you\ will|here's|here\ is)\ (?:also\ )?
          (?:send|sending|sent|find|see|shar(?:e|ing|ed)|forward(?:ing|ed)?|provid\w+|link\w*)?\ ?
          (?:you\ |below\ |here\ |to\ )?(?:my|the|a\ copy\ of\ my|our)\ (?:[a-z]+\ )?(?:resume|cv
          |curriculum\ vitae)
      | (?:my|a|the)\ (?:[a-z]+\ )?(?:resume|cv|curriculum\ vitae)\ (?:[\w',]+\ ){0,4}?
          (?:attached|enclosed|below|pasted|included|herewith|follows|is\ here|at\ the\ (?:end|bottom)
          |underneath)
      | (?:resume|cv)\ ?[:(]\ ?https?
    """),
    "resume_offered": words(r"""
        (?:may|can|could|shall|should|would|might)\ i | (?:happy|glad|willing|able)\ to | i\ (?:can
        |could)
      | if\ you(?:'d|\ would)?\ (?:like|want|wish|prefer) | you\ (?:kindly\ )?asked
      | as\ (?:you\ )?(?:asked|requested|agreed)
      | at\ your\ request | you\ (?:wanted|offered)\ to | as\ promised | for\ which\ you\ asked
      | you\ requested
      | (?:asked|offered)\ for\ my
    """),
    "resume_headings": frozenset({
        "experience", "work experience", "professional experience", "employment", "employment history",
        "work history", "education", "skills", "key skills", "qualifications", "references",
        "certifications", "objective", "career objective", "professional summary", "summary", "profile",
        "languages", "curriculum vitae", "resume", "volunteering", "awards", "publications",
    }),
}  # fmt: skip
