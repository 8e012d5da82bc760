//! English. British and American spellings both count.

use super::Instead::{Always, Finish, Practice, Question, Raise, Verb};
use super::{Lexicon, Vague};

/// The words of English.
pub const EN: Lexicon = Lexicon {
    verbs: "abandon abide abolish absolve absorb abstain accelerate accept access accompany \
        accomplish account accrue ace achieve acknowledge acquire act activate adapt add address \
        adjust administer admit adopt advance advertise advise advocate affirm agree aim alert \
        align aliquot alleviate allocate allot allow alter alternate ambulate amend amortize \
        amplify analyse analyze anchor animate annotate announce answer anticipate apologise \
        apologize appeal append apply appoint appraise apprentice approach approve arbitrate \
        argue arrange arrive articulate ascertain ask assay assemble assert assess assign assist \
        assure attach attack attain attempt attend attract auction audit audition augment author \
        authorise authorize automate average avoid award babysit back bag bake balance ban \
        bandage bank bargain batch bathe beat begin bench benchmark bend benefit bid bike bill \
        bind blend block blog boil bolster bolt bond book boost bootstrap borrow bounce bowl \
        brace braid brainstorm breed brew bridge brief bring broadcast broaden broker brush \
        budget build bundle burn busk buy calculate calibrate call calm campaign cancel canvass \
        cap caption capture care carry cash cast catalogue catch cater caulk cease celebrate \
        cement centralise centralize centrifuge certify chair challenge champion change channel \
        charge chart chase chat check choose chop circulate cite claim clarify classify clean \
        clear climb clinch clip clock close cluster coach coat code collaborate collate collect \
        color colour combine come comfort command commence commission commit communicate commute \
        compare compete compile complement complete comply compose compost compress compute \
        conceive conclude condense conduct confer configure confirm connect conquer conserve \
        consider consolidate construct consult consume contact containerise containerize contest \
        continue contract contrast contribute control convene converse convert convey convince \
        cook cool cooperate coordinate cope copy correct correspond counsel count counter cover \
        craft create crochet crop cross crowdfund crunch cuddle cultivate curate curb cure \
        customise customize cut cycle dance dare date deadlift deal debate debrief debug decide \
        decline declutter decode decorate decrease dedicate deepen defend defer define delegate \
        delete delight deliver demo demonstrate denote deploy depose deposit derive descend \
        describe design designate destroy detail detect deter determine develop devise devote \
        diagnose dial dictate diet differentiate dig digest digitalise digitalize digitise \
        digitize diminish dine direct disassemble discard discern discharge disclose discontinue \
        discover discuss disinfect dispatch dispense display dispose dissect distribute dive \
        diversify divide dm do dock dockerize document donate dose double download downsize \
        draft draw dress drill drive drop dry duplicate dye earmark earn ease eat echo edit \
        educate elect elevate elicit eliminate email embark embed embrace emerge emphasise \
        emphasize employ empower enable enact encode encounter encourage end endorse endure \
        energise energize enforce engage engineer enhance enjoy enlarge enlist enquire enrich \
        enrol enroll ensure enter entertain equip erect escalate escort establish estimate \
        evaluate evolve examine excavate exceed excel exchange excite exclude execute exempt \
        exercise exhibit exit expand expedite experiment explain explore export expose express \
        extend extract extrapolate fabricate face facilitate factor familiarise familiarize farm \
        fast fasten feature feed feel fertilise fertilize fetch fight file fill film filter \
        finalise finalize finance find finish fish fit fix flag flip float floss fly focus fold \
        follow forecast forego forge forgo form formalise formalize formulate forward foster \
        found frame franchise free freelance frost fry fuel fulfil fulfill fund fundraise \
        furnish fuzz gain garden gather gauge generate geotag get give glaze glue go golf grade \
        graduate grant graph grasp grease greet grill grind groom group grow guard guide halve hammer \
        hand handle handover hang harness harvest hasten haul have head heal heat help hike hire \
        hit hoist hold honor honour host hunt hurry hydrate hypothesise hypothesize identify \
        ignite illuminate illustrate imagine immerse immunise immunize implement import improve \
        improvise inaugurate include incorporate increase index induct infer inflate influence \
        inform initiate inject ink innovate inquire inscribe insert inspect inspire install \
        instruct instrument insulate insure integrate intensify interact intern interpolate \
        interpret intervene interview introduce intubate invent inventory invest investigate \
        invite invoice involve iron irrigate isolate issue jog join jot journal judge juggle \
        jump jumpstart justify keep keynote kick kickstart knead knit label laminate land \
        landscape laugh launch launder lay lead learn lease leave lecture lend lengthen lessen \
        let level leverage liaise license lift lighten limit link list listen litigate live load \
        loan lobby localise localize locate lock log look loop lose lower lubricate machine mail \
        maintain make manage manufacture map march mark market marry master match max maximise \
        maximize measure mechanize mediate medicate meditate meet memorise memorize mend mention \
        mentor merchandise merge message migrate milk mill mine mingle minimise minimize mix \
        mobilise mobilize model moderate modernise modernize modify mold monitor moor mop \
        motivate mould mount move mow mulch multiply muster nail name narrate narrow navigate \
        negotiate network neutralize nominate normalise normalize notarise notarize note notify \
        nurse nurture observe obtain occupy offer oil omit onboard open operate oppose opt \
        optimise optimize orchestrate order organise organize originate outdo outline outpace \
        outperform outsell outsource overachieve overcome overhaul overpay oversee own pace pack \
        package paint palletize paraphrase park parse partake participate partner pass patch \
        patent patrol pause pave pay peel pentest perfect perform persevere persist personalise \
        personalize persuade petition phase phone photocopy photograph pick pickle pilot pin \
        pinpoint pioneer pipe pipette pitch place plan plant plaster plate play plead pledge \
        plot plough plow plug plumb podcast polish ponder pose position post pound pour power \
        practice practise praise pray preach predict prepare prescribe present preserve preside \
        press prevent price prime print prioritise prioritize probe process proctor procure \
        produce profile program programme progress project promise promote proofread propagate \
        propose prosecute prospect protect prototype prove provide prune publish pull pump punch \
        purchase purify pursue push put quadruple qualify quantify quarry query question quilt \
        quit quote race raise rake rally ramp rank rate ration rationalise rationalize reach \
        react read readjust realise realize reapply reboot rebrand rebuild recall recap receive \
        recertify recite reclaim recognise recognize recommend reconcile reconnect record \
        recover recruit rectify recycle redeem redesign redirect redo reduce refactor refer \
        refinance refine refinish reflect refrain refresh refuel refund refuse regain register \
        regress regulate rehabilitate rehearse reignite reimagine reinforce reinstate reinvent \
        reject relaunch relax relay relearn release relinquish relocate rely remember remind \
        remodel remove render renegotiate renew renovate rent reopen reorganise reorganize \
        repair repay repeat replace reply report reposition represent repurpose requalify \
        request rescue research resell reserve reset reside resign resist resit reskill resolder \
        resolve resort respond rest restock restore restrict restructure resubmit resume retain \
        retake retell rethink retire retrain retrieve return reuse revamp reveal review revise \
        revisit revitalise revitalize revive reward rewind rewire reword rewrite ride rig ring \
        rinse rise rivet roast role-play roll rotate route row run sail sample sand sanitise \
        sanitize satisfy save saw scaffold scale scan schedule score scout scrape screen scrub \
        sculpt seal search seat secure see seed seek segment select sell send separate sequence \
        serve service set settle sew shade shadow shape shard share sharpen shave shear shelter \
        shelve shift shine ship shoot shop shorten shout show showcase shred shrink shut sift \
        sign simplify simulate sing sit situate size skate sketch ski skip slash sleep slow \
        smile smoke smooth snap soak socialise socialize solder solicit solve soothe sort source \
        sow space spare spark speak spearhead specialise specialize specify speed spell spend \
        spin splint split sponge sponsor spot spray spread squat stabilise stabilize stack staff \
        stage stain stamp stand standardise standardize staple start state stay steam steer step \
        sterilise sterilize stick stimulate stir stitch stock stop store storyboard stow \
        strategise strategize stream streamline strengthen stretch strip strive structure strum \
        study stuff style subcontract sublet submit subscribe substitute subtract succeed sue \
        suggest sum summarise summarize supervise supply support surpass survey suspend sustain \
        suture swab sweep swim swing switch synchronise synchronize synthesise synthesize \
        systematise systematize tabulate tackle tag tailor take talk tally tap tape target taste \
        tax teach tear tell tend test text thank think thread throw tick tidy tie tighten tile \
        till time titrate tolerate toss touch toughen tour tow trace track trade trademark train \
        transact transcribe transfer transform translate transmit transplant transport travel \
        treat trek triage trial trim triple troubleshoot trust try tune turn tutor tweet type \
        typeset uncover undergo understand undertake underwrite undo unify unite unlearn unload \
        unlock unpack unsubscribe untangle unveil update upgrade uphold upload upsell upskill \
        use usher utilise utilize vacate vaccinate vacuum validate value varnish vary venture \
        verify video view visit visualise visualize vlog voice volunteer vote waive wake walk \
        wallpaper warm warn wash waste watch water wax wean wear weave wed weed weigh weld widen \
        win wipe wire withdraw witness work wrap wrestle write",
    verb_prefixes: "re co pre de un over under out cross double fine fast role proof self test pen \
        deep jump bench",
    again: "re",
    nouns_too: "access account ace act address advance advocate aim alert alternate answer \
        appeal apprentice approach assay attack attempt audit average award back bag balance ban \
        bandage bank batch beat bench benchmark bend benefit bid bike bill bind blend block blog \
        bolt bond book boost bounce bowl brace brew bridge brief broadcast broker brush budget \
        bundle burn call calm campaign cap caption care cash cast catalogue catch cement chair \
        challenge champion change channel charge chart chase chat check chop claim clean clear \
        clip clock close cluster coat code color colour command commission commute complement \
        complete compost contact contest contract contrast control cook cool copy correct count \
        counter cover crop cross curb cure cut cycle dance date deal debate decline decrease \
        delegate demo deposit design detail dial diet dig digest direct discharge display dive \
        dock document dose double draft dress drill drive drop dry duplicate ease echo email \
        embed employ end escort exchange exercise exhibit exit experiment export express face \
        factor farm fast feature feed feel fight file film filter finance fish fit fix flag flip \
        float focus fold follow forecast forge form forward foster frame franchise free frost \
        fuel fund gain garden gauge glaze glue golf grade graduate grant graph grease grill group \
        guard guide hammer hand harness harvest haul head heat help hike hit hold honor honour \
        host hunt hurry import increase index influence initiate ink instrument intern interview \
        inventory invite invoice iron issue journal judge jump keynote kick label land landscape \
        launch lead lease lecture level leverage license lift limit link list live load loan \
        lobby lock log look loop lower machine mail map march mark market master match max \
        measure mention merchandise message mill mine mix model moderate mold monitor mop mould \
        mount move mulch nail name narrow network note nurse offer oil open order outline own \
        pace pack package paint park partner pass patch patent patrol pause pay perfect petition \
        phase phone photograph pick pickle pilot pin pioneer pipe pitch place plan plant plaster \
        plate play pledge plot plow plug podcast pose position post pound power practice praise \
        present press price prime print probe process produce profile program programme progress \
        project promise prospect prototype pump punch purchase push quarry query question quilt \
        quote race rake rally ramp rank rate ration reach read recall recap record redo refresh \
        refund relay release rent repair repeat reply report request rescue research reserve \
        reset resort respond rest return review reward ride rig ring rise roast roll route row \
        run sail sample sand saw scale scan schedule score scout screen scrub seal search seat \
        secure seed segment separate sequence serve service set shade shape shard share shelter \
        shift ship shoot shop shout show showcase shut sign size sketch ski skip slash sleep \
        slow smile smoke smooth snap sort source space spare spark speed spell spin split sponge \
        sponsor spot spray spread squat stack staff stage stain stamp stand staple start state \
        stay steam step stick stir stitch stock stop store stow stream stretch strip structure \
        study stuff style subcontract sum supply support survey swab sweep swim swing switch tag \
        talk tally tap tape target taste tax tear test text thread throw tick tie tile till time \
        touch tour tow trace track trade trademark train transfer transport travel treat trek \
        triage trial trim triple trust try tune tutor tweet type undo update upgrade use vacuum \
        value venture video view visit vlog voice vote wake walk warm wash waste watch water wax \
        wear weed win wipe wire witness work wrap",
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
        "i aim to",
        "i must",
        "i should",
        "my goal is to",
        "the goal is to",
        "i shall",
        "we will",
        "we'll",
        "we are going to",
        "we're going to",
        "we want to",
        "to",
    ],
    nouns_first: "average level head time project machine power market program tax stock text space \
        water mail staff",
    promises: &[
        "i will",
        "i'll",
        "i am going to",
        "i'm going to",
        "i shall",
        "we will",
        "we'll",
        "we are going to",
        "we're going to",
    ],
    leads: "by before within in until till during on at after over from with using through \
        throughout for each every this next per as when once while starting beginning no between \
        twice today tomorrow",
    time_anchors: "day days week weeks weekend weekends workday workdays month months quarter \
        quarters year years hour hours minute minutes season semester semesters trimester term \
        summer spring fall autumn winter christmas easter thanksgiving today tomorrow tonight \
        morning mornings evening evenings afternoon night nights noon midnight deadline birthday \
        decade fortnight shift shifts sprint monday mondays tuesday tuesdays wednesday wednesdays \
        thursday thursdays friday fridays saturday saturdays sunday sundays",
    time_fillers: "by before within in until till during on at after over from the a an of next \
        this coming each every my our end start beginning middle half first second third fourth \
        last final school fiscal calendar academic business financial no later than to and \
        through between times once twice per early late mid least latest about around only new \
        current following other single",
    never_adverbs: "apply reply supply comply rely multiply family daily weekly monthly yearly \
        quarterly hourly early friendly likely only lonely elderly costly orderly timely assembly \
        italy july anomaly",
    rhythm_adverbs: "daily weekly monthly yearly quarterly hourly",
    adverbs: "always also first finally now again never just personally",
    of: "of",
    to: "to",
    the: "the",
    determiners: "the my our your this that",
    by: "by",
    on: "on",
    articles: "a an the",
    r#as: "as",
    vague_verbs: &[
        Vague("improve", &[Raise("raise"), Practice("practice")]),
        Vague(
            "learn about",
            &[Always("write a summary of"), Always("finish a course on")],
        ),
        Vague(
            "learn more about",
            &[Always("write a summary of"), Always("finish a course on")],
        ),
        Vague(
            "get better at",
            &[Practice("practice"), Always("finish a course on")],
        ),
        Vague(
            "get better in",
            &[Practice("practice"), Always("finish a course on")],
        ),
        Vague(
            "get good at",
            &[Practice("practice"), Always("finish a course on")],
        ),
        Vague("get better", &[]),
        Vague("get into", &[]),
        Vague("try to", &[Verb]),
        Vague("try and", &[Verb]),
        Vague("try", &[]),
        Vague("aim to", &[Verb]),
        Vague(
            "become better at",
            &[Practice("practice"), Always("finish a course on")],
        ),
        Vague("become better", &[]),
        Vague(
            "be better at",
            &[Practice("practice"), Always("finish a course on")],
        ),
        Vague("be better", &[]),
        Vague("develop my", &[Practice("practice my")]),
        Vague(
            "know more about",
            &[Always("write a summary of"), Always("finish a course on")],
        ),
        Vague("work on", &[Finish("finish"), Practice("practice")]),
        Vague("work towards", &[Finish("finish")]),
        Vague("work toward", &[Finish("finish")]),
        Vague(
            "understand",
            &[Question("explain"), Question("write a summary of")],
        ),
        Vague("focus on", &[Finish("finish"), Practice("practice")]),
        Vague("look into", &[Always("write a summary of")]),
        Vague("look at", &[]),
        Vague("explore", &[Always("write a summary of")]),
        Vague("enhance", &[Raise("raise"), Practice("practice")]),
        Vague("strengthen", &[Practice("practice")]),
        Vague("boost", &[Raise("raise")]),
        Vague("deal with", &[]),
        Vague("help with", &[]),
        Vague("progress", &[]),
        Vague("grow", &[Raise("raise")]),
        Vague("optimise", &[]),
        Vague("optimize", &[]),
    ],
    raised: "score scores rate rates share sales revenue income profit profits turnover savings \
        grade grades average output attendance satisfaction retention",
    practiced: "skills skill speaking writing reading presenting drawing coding programming \
        cooking typing singing negotiating interviewing pronunciation grammar vocabulary english \
        spanish french german italian portuguese mandarin chinese japanese korean arabic dutch \
        polish hindi",
    finished: "plan report project paper book portfolio cv resume thesis draft application \
        presentation website course essay article manual proposal prototype dissertation",
    questions: "how why what",
    going_on: "from with by",
    removable: &[
        "soon",
        "regularly",
        "often",
        "frequently",
        "sometimes",
        "occasionally",
        "from time to time",
        "now and then",
        "every so often",
        "once in a while",
        "whenever possible",
    ],
    degrees: "more as how so too very less quite fairly rather pretty",
    than: "than",
    ors: "or",
    amount_of: "how too as",
    transitive: "accept analyse analyze answer arrange assemble assess author bake book build buy \
        calculate call catalogue choose clean code collect compare compile compose contact cook \
        create decorate define deliver demonstrate deploy describe design develop document draft \
        draw edit email evaluate examine explain facilitate film fix grade harvest host identify \
        illustrate implement inspect install interview introduce invite launch lead list maintain \
        make manage measure mentor monitor open order organise organize outline paint pay photograph \
        pick pilot plant polish practice prepare present print process produce program promote \
        propose prototype publish read rebuild recommend record recruit refine rehearse repair \
        research restore revamp review revise rewrite run schedule select sell send serve shoot sketch solve \
        structure submit summarise summarize supervise support survey teach test track \
        translate tutor update upload validate verify visit watch weld write",
    governs: &[
        ("apply", "to for"),
        ("talk", "to with about"),
        ("speak", "to with about"),
        ("write", "to about"),
        ("report", "on to"),
        ("search", "for"),
        ("look", "for at into"),
        ("ask", "for about"),
        ("enroll", "in for"),
        ("enrol", "in on"),
        ("register", "for with"),
        ("participate", "in"),
        ("prepare", "for"),
        ("plan", "for"),
        ("study", "for"),
        ("train", "for"),
        ("practice", "for"),
        ("rehearse", "for"),
        ("interview", "for with"),
        ("listen", "to"),
        ("reply", "to"),
        ("respond", "to"),
        ("contribute", "to"),
        ("subscribe", "to"),
        ("donate", "to"),
        ("learn", "about from"),
        ("read", "about"),
        ("work", "on with"),
        ("volunteer", "for with"),
        ("pay", "for"),
        ("save", "for"),
        ("wait", "for"),
        ("care", "for"),
        ("compete", "in for"),
        ("invest", "in"),
        ("specialize", "in"),
        ("connect", "with to"),
        ("meet", "with"),
        ("network", "with"),
        ("collaborate", "with on"),
        ("consult", "with"),
        ("comment", "on"),
        ("decide", "on"),
        ("agree", "on to"),
        ("present", "to"),
        ("teach", "to"),
        ("advocate", "for"),
    ],
    outcomes: "score",
    pronouns: "it them they its their theirs there him her his both same so",
    inner: "that which who whom whose how why where when because while if let lets help helps make",
    particles: "up out off away back over down",
    dangling: "a an the my our your their of to for with by from at on into onto in and or nor but \
        than as about under through between within without until before after during per each \
        every",
    before_things: "a an the my our your their each every",
    joined_prepositions: &[
        "up to",
        "out of",
        "at about",
        "from under",
        "by at",
        "in about",
        "in under",
    ],
    date_prepositions: "by before until till since on from after due starting beginning",
    year_leads: "by before until till since in from after during of the this that year fy spring \
        summer fall autumn winter early late mid end class for and to through starting beginning",
    deadline_leads: "within in",
    long_spans: "month months year years",
    time_units: "day days week weeks month months quarter quarters year years hour hours minute minutes \
        shift shifts",
    units: "dollar dollars usd eur gbp cad aud euro euros pound pounds percent pct percentage kg lb km \
        cm mm mph wpm kcal mile point followers people children clients words steps",
    weekdays: "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur \
        thurs fri sat sun",
    percentile: "percentile",
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
    no_doing: "being having missing getting losing failing forgetting making feeling during",
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
        ("get my supervisor to", "ask my supervisor to"),
        ("have my supervisor", "ask my supervisor to"),
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
        "fill in the blank",
        "fill in the blanks",
        "fill-in-the-blank",
        "fill in here",
        "fill in later",
        "fill this in",
        "fill in name",
        "fill in date",
        "fill in number",
        "insert here",
        "insert name",
        "insert date",
        "insert number",
        "insert text",
        "name here",
        "text here",
        "goal here",
        "date here",
        "number here",
        "goes here",
        "lorem ipsum",
    ],
    fill_ins: &["fill in", "to be filled in"],
    site_leads: "via through across using",
    site_words: "account accounts profile post posts posting followers feed thread threads page handle \
        platform app audience presence twitter linkedin instagram facebook tiktok youtube bluesky \
        mastodon reddit pinterest snapchat threads.net",
    before_x: "gen generation malcolm os iphone model title chapter section volume formula",
    math: "solve solving equation equations algebra algebraic graph graphs function functions variable \
        variables expression expressions axis slope calculus derivative derivatives integrate \
        integral polynomial polynomials quadratic inequality inequalities coordinate coordinates",
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
    number_words: "zero nil two three four five six seven eight nine ten eleven twelve thirteen \
        fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty \
        seventy eighty ninety hundred thousand million half dozen once twice billion",
    one: "one",
    no: "no",
    sources: "at from with during",
    timed_amounts: &["one day", "some time"],
    before_time: "within in for per least most than every each of about only under spend take",
    after_time: "a an per each every of with for off to on at in",
    once: "once",
    halves: "half",
    ordinals: "first second third fourth last other",
    at_rate: "a an per each every daily weekly monthly in more",
    bounds: &[
        "at least",
        "at most",
        "no more than",
        "no fewer than",
        "no less than",
        "not more than",
        "up to",
        "a minimum of",
        "a maximum of",
    ],
    percents: "% percent pct percentage percents",
    ifs: &["if", "when", "whenever"],
    thens: &["then"],
    selves: &["i", "i'll", "i'd", "i'm", "we", "we'll"],
    if_then: ("If ", ", then I "),
};
