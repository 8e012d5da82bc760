//! English. British and American spellings both count.

use super::Lexicon;

/// The words of English.
pub const EN: Lexicon = Lexicon {
    verbs: "abandon absorb accelerate accept access accomplish achieve acquire act adapt add address \
        adjust adopt advance advertise advise agree aim align allocate allow analyse analyze \
        announce answer apply appoint approach approve argue arrange ask assemble assess assign \
        assist attain attend audit author automate avoid award back balance ban bench bike block \
        book boost borrow brief bring build buy calculate call campaign carry catalogue cease \
        celebrate certify chair challenge change chart chat check choose claim classify clean \
        clear climb close coach code collaborate collect combine come commit communicate compare \
        compile complete compose compute conclude conduct configure confirm connect consolidate \
        construct consult contact continue contract contribute control convert convince cook \
        coordinate copy correct counsel count cover craft create cut cycle dance deal debate debug \
        decide decline decrease dedicate define delegate delete deliver demonstrate deploy \
        describe design detail determine develop devise diagnose discover discuss distribute \
        document double download draft draw drive drop earn edit educate eliminate email employ \
        enable encourage end enforce engage engineer enhance enlist enrol enroll ensure enter \
        establish estimate evaluate examine exceed exchange execute exercise expand experiment \
        explain explore export extend extract facilitate fast file fill film finalise finalize \
        finance find finish fix focus follow form formulate forward found free freelance fund gain \
        gather generate get give go graduate grant grow guide halve handle hand help hike hire \
        host identify illustrate implement import improve increase influence inform initiate \
        innovate inspect inspire install instruct integrate interview introduce invent invest \
        investigate invite jog join journal judge jump keep kick land launch lay lead learn leave \
        lecture let leverage lift limit link list listen live localise localize log look lose \
        lower maintain make manage map mark market master maximise maximize measure mediate \
        meditate meet memorise memorize mentor merge message migrate minimise minimize model \
        modernise modernize modify monitor motivate move name narrate navigate negotiate network \
        note notify nurture observe obtain offer onboard open operate optimise optimize \
        orchestrate order organise organize outline outsource overcome overhaul own pack paint \
        participate partner pass pause pay perform persuade phone photograph pick pilot pitch \
        place plan plant play polish post practice practise prepare present prevent price print \
        prioritise prioritize process procure produce program programme progress promote propose \
        prototype prove provide publish pull purchase push put qualify quit raise rank reach read \
        rebuild recite recommend reconcile record recruit recycle redesign reduce refactor refer \
        refine reflect register rehearse reinforce release remove renew renovate repair repay \
        repeat replace reply report represent request research reserve resign resolve respond \
        restore restructure retain retire retrain return revamp review revise rewrite ride \
        role-play rotate row run save scale scan schedule score screen secure see select sell send \
        serve set settle shadow shape share shift shoot shorten show sign simplify sing sit skate \
        sketch ski sleep solve sort source speak specialise specialize specify speed spend sponsor \
        stabilise stabilize staff stand standardise standardize start state stay stop streamline \
        strengthen stretch structure study submit succeed summarise summarize supervise supply \
        support survey sustain swim switch tackle take talk target teach tell test thank tidy tour \
        track trade train transcribe transfer transform translate travel triple try tune turn \
        tutor type understand undertake unify update upgrade upload use validate verify video \
        visit visualise visualize volunteer vote wake walk watch win withdraw work write",
    nouns_too: "access act address advance aim answer approach audit award back balance ban bench bike \
        block book boost brief call campaign catalogue chair challenge change chart chat check \
        claim code contact contract control copy count cover cut cycle dance deal debate decline \
        decrease design detail document double draft drive drop email employ end exchange exercise \
        experiment export fast file film finance fix focus follow form forward free fund gain \
        grant guide hand help hike host import increase influence interview invite journal judge \
        jump kick land launch lead lecture leverage lift limit link list log look map mark market \
        master measure message model monitor move name network note offer open order outline own \
        pack paint partner pass pause pay phone photograph pick pilot pitch place plan plant play \
        post practice present price print process produce program programme progress prototype \
        purchase push rank reach record release repair repeat reply report request research \
        reserve respond return review ride row run scale scan schedule score screen serve set \
        shape share shift shoot show sign sketch ski sleep sort source speed sponsor staff stand \
        start state stay stop stretch structure study supply support survey switch talk target \
        test tour track trade train transfer travel triple try tune tutor type update upgrade use \
        video visit vote wake walk watch win work",
    before_objects: "a an the it them him me us my our your his her their its this that these \
        those all each every another any new to on about up out into one two three four five six \
        seven eight nine ten twelve",
    stop_words: "a an the and or but nor so of in on at to for from by with without into onto over \
        under about as than then that this these those is are was were be been being am do does \
        did have has had will would shall should can could may might must i me my mine myself we \
        us our ours you your yours he him his she her hers it its they them their theirs who whom \
        whose which what when where why how if not no it's i'll i'm i'd i've",
    openings: &[
        "i will",
        "i'll",
        "i am going to",
        "i'm going to",
        "i want to",
        "i would like to",
        "i'd like to",
        "i hope to",
        "i plan to",
        "i intend to",
        "i need to",
        "i must",
        "i should",
        "my goal is to",
        "the goal is to",
        "we will",
        "to",
    ],
    vague_verbs: &[
        ("improve", &["practise", "raise"]),
        ("learn about", &["write a summary of", "finish a course on"]),
        (
            "learn more about",
            &["write a summary of", "finish a course on"],
        ),
        ("get better at", &["practise", "finish a course on"]),
        ("get better in", &["practise", "finish a course on"]),
        ("get good at", &["practise", "finish a course on"]),
        ("get better", &["practise"]),
        ("get into", &["start", "finish a course on"]),
        ("try to", &[""]),
        ("try and", &[""]),
        ("try", &["test"]),
        ("aim to", &[""]),
        ("become better at", &["practise", "finish a course on"]),
        ("become better", &["practise"]),
        ("be better at", &["practise", "finish a course on"]),
        ("be better", &["practise"]),
        ("develop my", &["practise my"]),
        (
            "know more about",
            &["write a summary of", "finish a course on"],
        ),
        ("work on", &["finish", "practise"]),
        ("work towards", &["finish"]),
        ("work toward", &["finish"]),
        ("understand", &["explain", "write a summary of"]),
        ("focus on", &["finish", "practise"]),
        ("look into", &["write a summary of", "compare"]),
        ("look at", &["compare", "write a summary of"]),
        ("explore", &["compare", "write a summary of"]),
        ("enhance", &["raise", "practise"]),
        ("strengthen", &["practise"]),
        ("boost", &["raise"]),
        ("deal with", &["finish"]),
        ("help with", &["finish"]),
        ("progress", &["finish"]),
        ("grow", &["raise"]),
        ("optimise", &["shorten", "raise"]),
        ("optimize", &["shorten", "raise"]),
    ],
    vague_amounts: &[
        "more",
        "better",
        "some",
        "soon",
        "regularly",
        "often",
        "frequently",
        "several",
        "many",
        "lots",
        "a lot",
        "plenty",
        "various",
        "numerous",
        "enough",
        "less",
        "fewer",
        "a few",
        "a bit",
        "a little",
        "a couple",
        "much",
        "sometimes",
        "occasionally",
        "sooner",
        "faster",
        "significantly",
        "considerably",
        "substantially",
        "as possible",
        "from time to time",
        "now and then",
        "every so often",
        "once in a while",
        "whenever possible",
    ],
    joins: &[
        "and then",
        "and also",
        "and",
        "then",
        "plus",
        "also",
        "as well as",
    ],
    avoidances: &[
        "stop",
        "quit",
        "avoid",
        "cease",
        "don't",
        "do not",
        "no longer",
        "not",
        "never",
        "give up",
        "no more",
        "refrain from",
        "be less",
        "abandon",
    ],
    doing: "ing",
    replacements: &[("replace", "with another habit"), ("limit", "")],
    on_others: &[
        ("be promoted", "apply for promotion"),
        ("get promoted", "apply for promotion"),
        ("being promoted", ""),
        ("get a promotion", "apply for a promotion"),
        ("receive a promotion", "apply for a promotion"),
        ("get the promotion", "apply for the promotion"),
        ("get my promotion", "apply for my promotion"),
        ("be hired", "apply"),
        ("get hired", "apply"),
        ("get a raise", "ask for a raise"),
        ("get a pay rise", "ask for a pay rise"),
        ("receive a raise", "ask for a raise"),
        ("get a job offer", "apply for a job"),
        ("receive a job offer", "apply for a job"),
        ("get an offer", "apply for a job"),
        ("receive an offer", "apply for a job"),
        ("get my boss to", "ask my boss to"),
        ("get my manager to", "ask my manager to"),
        ("make my boss", "ask my boss to"),
        ("make my manager", "ask my manager to"),
        ("have my boss", "ask my boss to"),
        ("have my manager", "ask my manager to"),
        ("get others to", "ask others to"),
        ("get people to", "ask people to"),
        ("land a promotion", "apply for a promotion"),
        ("earn a promotion", "apply for a promotion"),
        ("win a promotion", "apply for a promotion"),
        ("secure a promotion", "apply for a promotion"),
        ("convince my", ""),
        ("persuade my", ""),
        ("to give me", ""),
        ("wait for", ""),
        ("if my boss", ""),
        ("if my manager", ""),
        ("picks me", ""),
        ("chooses me", ""),
        ("selects me", ""),
        ("hires me", ""),
        ("promotes me", ""),
        ("win an award", ""),
        ("win the award", ""),
    ],
    to_be: "be get become getting being become",
    done_by_others: "promoted hired made chosen selected offered recognised recognized given accepted \
        invited appointed elected nominated awarded noticed approved picked named paid assigned \
        granted rewarded praised funded admitted shortlisted headhunted transferred sponsored \
        respected considered asked liked appreciated valued trusted",
    placeholders: &[
        "tbd",
        "tba",
        "xx",
        "lorem",
        "placeholder",
        "n/a",
        "fill in",
        "insert here",
    ],
    marks: "todo fixme tbc",
    yours: "YOUR",
    vague_times: &[
        "asap",
        "a.s.a.p",
        "as soon as possible",
        "someday",
        "some day",
        "sometime",
        "some time",
        "soon",
        "eventually",
        "one day",
        "at some point",
        "in the future",
        "in future",
        "when i can",
        "when i have time",
        "when possible",
        "at the earliest",
        "in due course",
        "before long",
        "sooner or later",
    ],
    months: "january february march april may june july august september october november december \
        jan feb mar apr jun jul aug sep sept oct nov dec",
    number_words: "two three four five six seven eight nine ten eleven twelve thirteen fourteen \
        fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty \
        ninety hundred thousand million half dozen once twice",
    one: "one",
    percents: "% percent pct percentage percents",
    ifs: &["if", "when", "whenever"],
    thens: &["then"],
    selves: &["i", "i'll", "i'd", "i'm", "we", "we'll"],
    if_then: ("If ", ", then I "),
};
