using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WestSussex.Safeguarding.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessLog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RecordType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordIds = table.Column<byte[]>(type: "varbinary(3200)", maxLength: 3200, nullable: true),
                    Detail = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ResultCount = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessLog", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LastAuthenticatorStep = table.Column<long>(type: "bigint", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Agencies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sector = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agencies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agencies_Agencies_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Children",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstRecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Name_Family = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Name_Given = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Children", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataKeys",
                columns: table => new
                {
                    Version = table.Column<int>(type: "int", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Wrapped = table.Column<byte[]>(type: "varbinary(1024)", maxLength: 1024, nullable: false),
                    WrappedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataKeys", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "DraftReminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftReminders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReturnCodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HarmIndicated = table.Column<bool>(type: "bit", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Answers = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EarlyHelpFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Scope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Hub = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Picture = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Of = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyHelpFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Families",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FirstRecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Families", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FamilyPagesDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsOn = table.Column<bool>(type: "bit", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyPagesDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuidanceEditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ImportedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    AdoptedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    AdoptedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MinuteReference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidanceEditions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    HeldUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FirstSeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastSucceededAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastFailedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "LevelAgreement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Sector = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Domain = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ReferrersLevel = table.Column<int>(type: "int", nullable: true),
                    DecidedLevel = table.Column<int>(type: "int", nullable: false),
                    SuggestedUnder = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DecidedUnder = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Children = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LevelAgreement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MessageId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    To = table.Column<byte[]>(type: "varbinary(795)", maxLength: 795, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastProblem = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PostcodeTables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    AdoptedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AdoptedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostcodeTables", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Xml = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HasUnreadFeedback = table.Column<bool>(type: "bit", nullable: false),
                    ScreeningDueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FirstAnswerDueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FirstAnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OutcomeDueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClockRestartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OutcomeToldAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NewsDueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NextDueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    QueueRank = table.Column<int>(type: "int", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    IdempotencyKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RaisedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsFromYoungPerson = table.Column<bool>(type: "bit", nullable: false),
                    SpecialSteps = table.Column<byte[]>(type: "varbinary(1233)", maxLength: 1233, nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CameBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ReturnCodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    HarmIndicated = table.Column<bool>(type: "bit", nullable: false),
                    IsProvisionalRed = table.Column<bool>(type: "bit", nullable: false),
                    SpokenToDutyTeam = table.Column<bool>(type: "bit", nullable: true),
                    DutyTeamNudgedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HiddenFromSafeguardingLead = table.Column<bool>(type: "bit", nullable: false),
                    AddressIsSecret = table.Column<bool>(type: "bit", nullable: false),
                    IsSuspicious = table.Column<bool>(type: "bit", nullable: false),
                    IsRestricted = table.Column<bool>(type: "bit", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    RetentionClass = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RetentionReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RetentionHold = table.Column<bool>(type: "bit", nullable: false),
                    AcceptedAsReferralAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AcceptedAsReferralById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseSystemNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    TakenOnBy = table.Column<byte[]>(type: "varbinary(933)", maxLength: 933, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WaitsForSecondManager = table.Column<bool>(type: "bit", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimActiveAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Priority = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PrioritySetAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PriorityBefore = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    OriginalPriority = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LinkedToReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AllocatedWorkerCheckedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LowerPriorityAsked = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LowerPriorityAskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WrittenDueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Concern_ImmediateRisk = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Concern_Summary = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: true),
                    Referrer_AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Referrer_Email = table.Column<byte[]>(type: "varbinary(795)", maxLength: 795, nullable: true),
                    Referrer_IsVerified = table.Column<bool>(type: "bit", nullable: false),
                    Referrer_JobTitle = table.Column<byte[]>(type: "varbinary(333)", maxLength: 333, nullable: true),
                    Referrer_Name = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: true),
                    Referrer_Organisation = table.Column<byte[]>(type: "varbinary(483)", maxLength: 483, nullable: true),
                    Referrer_PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Referrer_RelationshipToChild = table.Column<byte[]>(type: "varbinary(333)", maxLength: 333, nullable: true),
                    Referrer_SafeContact = table.Column<byte[]>(type: "varbinary(7533)", maxLength: 7533, nullable: true),
                    Referrer_Telephone = table.Column<byte[]>(type: "varbinary(795)", maxLength: 795, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PreparedAnswer = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Details = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Family = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_ChildsWords = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_HowLongHowOften = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_LifeForTheChild = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_Marks = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_Opinion = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_OutsideTheHome = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_Seen = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_Strengths = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_Told = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_TriedSoFar = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_WantsToHappen = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_WhereNow = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Concern_WhereUntil = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddressKey = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    NetworkKey = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    CodeHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    AuthenticatorTries = table.Column<int>(type: "int", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccountClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountClaims_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AccountLogins_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "varbinary(1024)", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AccountPasskeys_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<byte[]>(type: "varbinary(6033)", maxLength: 6033, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AccountTokens_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgencyEmailDomains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Domain = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyEmailDomains", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyEmailDomains_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    WorkEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Telephone = table.Column<byte[]>(type: "varbinary(153)", maxLength: 153, nullable: true),
                    JobTitle = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ConfirmedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FamilyMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FamilyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyMembers_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FamilyMembers_Families_FamilyId",
                        column: x => x.FamilyId,
                        principalTable: "Families",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AddedInformation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    PointsToHarm = table.Column<bool>(type: "bit", nullable: false),
                    Form = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddedInformation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AddedInformation_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConsentRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Adult = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: false),
                    Told = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Agrees = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReasonCodes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    NotTellingAgreedBy = table.Column<byte[]>(type: "varbinary(633)", maxLength: 633, nullable: true),
                    TellLaterBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldLaterAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RecordedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NotAgreedTo = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsentRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsentRecords_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consultations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AskedBy = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: false),
                    AskedByAgency = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: true),
                    HiddenFromSafeguardingLead = table.Column<bool>(type: "bit", nullable: false),
                    ByTelephone = table.Column<bool>(type: "bit", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Question = table.Column<byte[]>(type: "varbinary(6033)", maxLength: 6033, nullable: false),
                    Decides = table.Column<byte[]>(type: "varbinary(1533)", maxLength: 1533, nullable: true),
                    AdvisedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AdvisedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AdvisedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsWaiting = table.Column<bool>(type: "bit", nullable: false),
                    RetentionClass = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RetentionReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RetentionHold = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Known = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Advice = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consultations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consultations_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Disagreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RaisedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RaisedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RaisedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ManagerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AnsweredById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Issue = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Evidence = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Wish = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Answer = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disagreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Disagreements_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EarlyHelpAssessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AlongsideId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DistrictId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Hub = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LeadPractitionerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeadPractitionerAgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsAgreedTo = table.Column<bool>(type: "bit", nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Level = table.Column<int>(type: "int", nullable: true),
                    FirstMeetingDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewWarningOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewLatestOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SteppedUpReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SteppedUpAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StepUpWasAccepted = table.Column<bool>(type: "bit", nullable: false),
                    ClosureReason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RetentionClass = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RetentionReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RetentionHold = table.Column<bool>(type: "bit", nullable: false),
                    LastReviewedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WhyReviewMoved = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true),
                    FirstMeetingHeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextActionDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LateAfter = table.Column<DateOnly>(type: "date", nullable: true),
                    CoordinatedOtherwise = table.Column<byte[]>(type: "varbinary(6033)", maxLength: 6033, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NeedDomainIds = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Answers = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyHelpAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlyHelpAssessments_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsReferral = table.Column<bool>(type: "bit", nullable: false),
                    Message = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    WhyNotYet = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Feedback_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HouseholdMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Relationship = table.Column<byte[]>(type: "varbinary(333)", maxLength: 333, nullable: true),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    HasParentalResponsibility = table.Column<bool>(type: "bit", nullable: true),
                    LivesWithChild = table.Column<bool>(type: "bit", nullable: true),
                    MayPoseRisk = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Address = table.Column<byte[]>(type: "varbinary(1533)", maxLength: 1533, nullable: true),
                    Details = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HouseholdMembers_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NetworkMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: false),
                    JobTitle = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: true),
                    Agency = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: true),
                    Telephone = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: true),
                    WhatTheyDo = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NetworkMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NetworkMembers_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferredChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HappenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ByRole = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    IsManagementOversight = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralEvents_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferredChildren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EstimatedAge = table.Column<int>(type: "int", nullable: true),
                    Address = table.Column<byte[]>(type: "varbinary(1533)", maxLength: 1533, nullable: true),
                    Postcode = table.Column<byte[]>(type: "varbinary(63)", maxLength: 63, nullable: true),
                    PostcodeKey = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    AddressIsSecret = table.Column<bool>(type: "bit", nullable: false),
                    NoAddressReason = table.Column<byte[]>(type: "varbinary(633)", maxLength: 633, nullable: true),
                    OtherAddress = table.Column<byte[]>(type: "varbinary(1533)", maxLength: 1533, nullable: true),
                    School = table.Column<byte[]>(type: "varbinary(483)", maxLength: 483, nullable: true),
                    NhsNumber = table.Column<byte[]>(type: "varbinary(93)", maxLength: 93, nullable: true),
                    Upn = table.Column<byte[]>(type: "varbinary(93)", maxLength: 93, nullable: true),
                    HasSocialWorker = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SocialWorkerName = table.Column<byte[]>(type: "varbinary(633)", maxLength: 633, nullable: true),
                    FamilyNameKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    StatusSince = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Level = table.Column<int>(type: "int", nullable: true),
                    OutcomeCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    HubToTakeOn = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    WaitsForHubSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HubsWorkerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Details = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Voice = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    WaitsForSecondManager = table.Column<bool>(type: "bit", nullable: false),
                    AddressLookUp = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    NhsNumberLookUp = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    UpnLookUp = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    Name_Family = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Name_Given = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferredChildren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferredChildren_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferredChildren_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RestrictedAccess",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GrantedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GrantedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsBreakGlass = table.Column<bool>(type: "bit", nullable: false),
                    Why = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RestrictedAccess", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RestrictedAccess_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConfidentialityAcceptances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgreementVersion = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfidentialityAcceptances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConfidentialityAcceptances_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvitedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_People_InvitedById",
                        column: x => x.InvitedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CookieHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", maxLength: 263168, nullable: false),
                    KeptAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptForms_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Hub = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    GrantedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GrantedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SecondGrantedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SecondGrantedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsInForce = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignInSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WithAuthenticator = table.Column<bool>(type: "bit", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastActAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInSessions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AdviceConversations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hub = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AskedBy = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: false),
                    AskedByAgency = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Question = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Advice = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdviceConversations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdviceConversations_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessedChildren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EstimatedAge = table.Column<int>(type: "int", nullable: true),
                    FamilyNameKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    NhsNumber = table.Column<byte[]>(type: "varbinary(93)", maxLength: 93, nullable: true),
                    Upn = table.Column<byte[]>(type: "varbinary(93)", maxLength: 93, nullable: true),
                    Postcode = table.Column<byte[]>(type: "varbinary(63)", maxLength: 63, nullable: true),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NhsNumberLookUp = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    PostcodeLookUp = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    UpnLookUp = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    Name_Family = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Name_Given = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessedChildren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessedChildren_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssessedChildren_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AssessmentLevels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    Why = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Others = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    GuidanceVersion = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IndicatorIds = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentLevels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentLevels_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Why = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentVersions_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DistancesTravelled",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Domain = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Rating = table.Column<int>(type: "int", nullable: false),
                    FamilysRating = table.Column<int>(type: "int", nullable: true),
                    Words = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistancesTravelled", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DistancesTravelled_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EarlyHelpClosures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Why = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Difference = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    ChildsFeedback = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    FamilysFeedback = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    OpenActions = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    WhoFromNow = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyHelpClosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlyHelpClosures_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EarlyHelpEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HappenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ByRole = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyHelpEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlyHelpEvents_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EarlyHelpReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Decision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Changed = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    ChildsView = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FamilysView = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Why = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyHelpReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlyHelpReviews_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FamilyAgreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    With = table.Column<byte[]>(type: "varbinary(483)", maxLength: 483, nullable: true),
                    WhatFor = table.Column<byte[]>(type: "varbinary(6033)", maxLength: 6033, nullable: true),
                    Amount = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NotAgreedTo = table.Column<byte[]>(type: "varbinary(6033)", maxLength: 6033, nullable: true),
                    GivenBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    GivenByName = table.Column<byte[]>(type: "varbinary(483)", maxLength: 483, nullable: false),
                    CompetenceGrounds = table.Column<byte[]>(type: "varbinary(6033)", maxLength: 6033, nullable: true),
                    Means = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnByName = table.Column<byte[]>(type: "varbinary(483)", maxLength: 483, nullable: true),
                    WithdrawnMeans = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    WithdrawnWords = table.Column<byte[]>(type: "varbinary(6033)", maxLength: 6033, nullable: true),
                    WithdrawalRecordedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsInForce = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyAgreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyAgreements_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadPractitioners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Why = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadPractitioners", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadPractitioners_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SharedAccess",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Amount = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedAccess", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharedAccess_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TeamMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<byte[]>(type: "varbinary(933)", maxLength: 933, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PlannedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    MinutesByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    MinutesAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Agenda = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Discussed = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Views = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Dissent = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    NextSteps = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    WhyCancelled = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeamMeetings_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TeamMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: false),
                    Role = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgencyName = table.Column<byte[]>(type: "varbinary(393)", maxLength: 393, nullable: true),
                    Telephone = table.Column<byte[]>(type: "varbinary(795)", maxLength: 795, nullable: true),
                    Email = table.Column<byte[]>(type: "varbinary(795)", maxLength: 795, nullable: true),
                    WhatTheyDo = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    LeftAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WhyLeft = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeamMembers_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LevelOfNeedDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferredChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<int>(type: "int", nullable: true),
                    OutcomeCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Hub = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Rationale = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ToFamily = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    GuidanceVersion = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Authorisation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AuthorisationReason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    AuthorisedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AuthorisedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    AuthorisedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AuthorisationWords = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    IndicatorIds = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LevelOfNeedDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LevelOfNeedDecisions_ReferredChildren_ReferredChildId",
                        column: x => x.ReferredChildId,
                        principalTable: "ReferredChildren",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosedNeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClosureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Domain = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedNeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClosedNeeds_EarlyHelpClosures_ClosureId",
                        column: x => x.ClosureId,
                        principalTable: "EarlyHelpClosures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgreementId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<byte[]>(type: "varbinary(633)", maxLength: 633, nullable: false),
                    Caption = table.Column<byte[]>(type: "varbinary(933)", maxLength: 933, nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    StoredAs = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Key = table.Column<byte[]>(type: "varbinary(225)", maxLength: 225, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Threat = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ScannedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ScanAttempts = table.Column<int>(type: "int", nullable: false),
                    NextScanAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AddedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_FamilyAgreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "FamilyAgreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attachments_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WhatIKnow = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Analysis = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Recommendation = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    SharedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WhyNotShared = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingReports_TeamMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "TeamMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FamilyPages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChosenByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Email = table.Column<byte[]>(type: "varbinary(795)", maxLength: 795, nullable: true),
                    WhySafe = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    CodeUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CodeSentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OpenUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastOpenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyPages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyPages_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FamilyPages_TeamMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "TeamMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAttendance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingAttendance_TeamMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "TeamMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingAttendance_TeamMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "TeamMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Domain = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    What = table.Column<byte[]>(type: "varbinary(1533)", maxLength: 1533, nullable: false),
                    OwnerMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HowWeWillKnow = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Result = table.Column<byte[]>(type: "varbinary(3033)", maxLength: 3033, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanActions_EarlyHelpAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "EarlyHelpAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanActions_TeamMembers_OwnerMemberId",
                        column: x => x.OwnerMemberId,
                        principalTable: "TeamMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SharedParts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FamilyPageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Item = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharedParts_FamilyPages_FamilyPageId",
                        column: x => x.FamilyPageId,
                        principalTable: "FamilyPages",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PlanActionUpdates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanActionUpdates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanActionUpdates_PlanActions_PlanActionId",
                        column: x => x.PlanActionId,
                        principalTable: "PlanActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessLog_AgencyId_At",
                table: "AccessLog",
                columns: new[] { "AgencyId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessLog_PersonId_At",
                table: "AccessLog",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessLog_RecordId_At",
                table: "AccessLog",
                columns: new[] { "RecordId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountClaims_UserId",
                table: "AccountClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountLogins_UserId",
                table: "AccountLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountPasskeys_UserId",
                table: "AccountPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_PersonId",
                table: "Accounts",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AddedInformation_ReferralId",
                table: "AddedInformation",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_AdviceConversations_AssessmentId",
                table: "AdviceConversations",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AdviceConversations_On_Id",
                table: "AdviceConversations",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Name",
                table: "Agencies",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_ParentId",
                table: "Agencies",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_AgencyEmailDomains_AgencyId",
                table: "AgencyEmailDomains",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_AgencyEmailDomains_Domain_AgencyId",
                table: "AgencyEmailDomains",
                columns: new[] { "Domain", "AgencyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessedChildren_AssessmentId_Number",
                table: "AssessedChildren",
                columns: new[] { "AssessmentId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AssessedChildren_ChildId",
                table: "AssessedChildren",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessedChildren_FamilyNameKey_DateOfBirth",
                table: "AssessedChildren",
                columns: new[] { "FamilyNameKey", "DateOfBirth" });

            migrationBuilder.CreateIndex(
                name: "IX_AssessedChildren_NhsNumberLookUp",
                table: "AssessedChildren",
                column: "NhsNumberLookUp");

            migrationBuilder.CreateIndex(
                name: "IX_AssessedChildren_PostcodeLookUp",
                table: "AssessedChildren",
                column: "PostcodeLookUp");

            migrationBuilder.CreateIndex(
                name: "IX_AssessedChildren_UpnLookUp",
                table: "AssessedChildren",
                column: "UpnLookUp");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentLevels_AssessmentId_At",
                table: "AssessmentLevels",
                columns: new[] { "AssessmentId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentVersions_AssessmentId_Number",
                table: "AssessmentVersions",
                columns: new[] { "AssessmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_AgreementId",
                table: "Attachments",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_DraftId",
                table: "Attachments",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_NextScanAt",
                table: "Attachments",
                column: "NextScanAt");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_ReferralId",
                table: "Attachments",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_StoredAs",
                table: "Attachments",
                column: "StoredAs",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClosedNeeds_ClosureId",
                table: "ClosedNeeds",
                column: "ClosureId");

            migrationBuilder.CreateIndex(
                name: "IX_ConfidentialityAcceptances_PersonId_AgreementVersion",
                table: "ConfidentialityAcceptances",
                columns: new[] { "PersonId", "AgreementVersion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConsentRecords_ReferralId",
                table: "ConsentRecords",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_AgencyId_AskedAt",
                table: "Consultations",
                columns: new[] { "AgencyId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_AskedById_AskedAt",
                table: "Consultations",
                columns: new[] { "AskedById", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_IsWaiting_DueAt",
                table: "Consultations",
                columns: new[] { "IsWaiting", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_ReferralId",
                table: "Consultations",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Disagreements_ManagerId_State_DueAt",
                table: "Disagreements",
                columns: new[] { "ManagerId", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Disagreements_ReferralId",
                table: "Disagreements",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Disagreements_State_DueAt",
                table: "Disagreements",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DistancesTravelled_AssessmentId_Domain_On",
                table: "DistancesTravelled",
                columns: new[] { "AssessmentId", "Domain", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftReminders_DraftId_Kind",
                table: "DraftReminders",
                columns: new[] { "DraftId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_AgencyId_ReferralId",
                table: "Drafts",
                columns: new[] { "AgencyId", "ReferralId" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_ExpiresAt",
                table: "Drafts",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_OwnerId_SavedAt",
                table: "Drafts",
                columns: new[] { "OwnerId", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_ReturnCodeHash",
                table: "Drafts",
                column: "ReturnCodeHash",
                unique: true,
                filter: "[ReturnCodeHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_AgencyId_Status_SavedAt",
                table: "EarlyHelpAssessments",
                columns: new[] { "AgencyId", "Status", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_CompletedAt_Id",
                table: "EarlyHelpAssessments",
                columns: new[] { "CompletedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_Hub_NextReviewOn_Id",
                table: "EarlyHelpAssessments",
                columns: new[] { "Hub", "NextReviewOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_LateAfter_Id",
                table: "EarlyHelpAssessments",
                columns: new[] { "LateAfter", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_LeadPractitionerId_NextReviewOn_Id",
                table: "EarlyHelpAssessments",
                columns: new[] { "LeadPractitionerId", "NextReviewOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_LeadPractitionerId_Status",
                table: "EarlyHelpAssessments",
                columns: new[] { "LeadPractitionerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_NextReviewOn_Id",
                table: "EarlyHelpAssessments",
                columns: new[] { "NextReviewOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_Reference",
                table: "EarlyHelpAssessments",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_ReferralId",
                table: "EarlyHelpAssessments",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_StartedById_SavedAt",
                table: "EarlyHelpAssessments",
                columns: new[] { "StartedById", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_SteppedUpAt",
                table: "EarlyHelpAssessments",
                column: "SteppedUpAt");

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpAssessments_SteppedUpReferralId",
                table: "EarlyHelpAssessments",
                column: "SteppedUpReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpClosures_AssessmentId",
                table: "EarlyHelpClosures",
                column: "AssessmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpClosures_At",
                table: "EarlyHelpClosures",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpEvents_AssessmentId_At",
                table: "EarlyHelpEvents",
                columns: new[] { "AssessmentId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpFigures_Scope_AgencyId_Hub_Picture",
                table: "EarlyHelpFigures",
                columns: new[] { "Scope", "AgencyId", "Hub", "Picture" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpReviews_AssessmentId_HeldOn",
                table: "EarlyHelpReviews",
                columns: new[] { "AssessmentId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_EarlyHelpReviews_HeldOn",
                table: "EarlyHelpReviews",
                column: "HeldOn");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyAgreements_AssessmentId_RecordedAt",
                table: "FamilyAgreements",
                columns: new[] { "AssessmentId", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FamilyMembers_ChildId",
                table: "FamilyMembers",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyMembers_FamilyId_ChildId",
                table: "FamilyMembers",
                columns: new[] { "FamilyId", "ChildId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FamilyPages_AssessmentId_MemberId",
                table: "FamilyPages",
                columns: new[] { "AssessmentId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FamilyPages_CodeHash",
                table: "FamilyPages",
                column: "CodeHash",
                unique: true,
                filter: "[CodeHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyPages_MemberId",
                table: "FamilyPages",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyPagesDecisions_At",
                table: "FamilyPagesDecisions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_ReferralId",
                table: "Feedback",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_GuidanceEditions_EffectiveFrom",
                table: "GuidanceEditions",
                column: "EffectiveFrom",
                unique: true,
                filter: "[EffectiveFrom] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GuidanceEditions_Name",
                table: "GuidanceEditions",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdMembers_ReferralId",
                table: "HouseholdMembers",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_AgencyId",
                table: "Invitations",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Email_AgencyId",
                table: "Invitations",
                columns: new[] { "Email", "AgencyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_InvitedById",
                table: "Invitations",
                column: "InvitedById");

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_CookieHash_Path",
                table: "KeptForms",
                columns: new[] { "CookieHash", "Path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_ExpiresAt",
                table: "KeptForms",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_PersonId_Path",
                table: "KeptForms",
                columns: new[] { "PersonId", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadPractitioners_AssessmentId_Since",
                table: "LeadPractitioners",
                columns: new[] { "AssessmentId", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_LevelAgreement_Month_Domain",
                table: "LevelAgreement",
                columns: new[] { "Month", "Domain" });

            migrationBuilder.CreateIndex(
                name: "IX_LevelOfNeedDecisions_Kind_At",
                table: "LevelOfNeedDecisions",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LevelOfNeedDecisions_ReferredChildId",
                table: "LevelOfNeedDecisions",
                column: "ReferredChildId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendance_MeetingId",
                table: "MeetingAttendance",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendance_MemberId",
                table: "MeetingAttendance",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingReports_MeetingId",
                table: "MeetingReports",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_NetworkMembers_ReferralId",
                table: "NetworkMembers",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_CreatedAt",
                table: "Outbox",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_MessageId",
                table: "Outbox",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_NextAttemptAt",
                table: "Outbox",
                column: "NextAttemptAt");

            migrationBuilder.CreateIndex(
                name: "IX_People_AgencyId",
                table: "People",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_People_WorkEmail",
                table: "People",
                column: "WorkEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanActions_AssessmentId_Number",
                table: "PlanActions",
                columns: new[] { "AssessmentId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanActions_OwnerId_DueOn",
                table: "PlanActions",
                columns: new[] { "OwnerId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanActions_OwnerMemberId",
                table: "PlanActions",
                column: "OwnerMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanActionUpdates_PlanActionId",
                table: "PlanActionUpdates",
                column: "PlanActionId");

            migrationBuilder.CreateIndex(
                name: "IX_PostcodeTables_Place",
                table: "PostcodeTables",
                column: "Place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralEvents_ReferralId_At",
                table: "ReferralEvents",
                columns: new[] { "ReferralId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_AgencyId_HasUnreadFeedback_ReceivedAt",
                table: "Referrals",
                columns: new[] { "AgencyId", "HasUnreadFeedback", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_AgencyId_IsOpen_ReceivedAt",
                table: "Referrals",
                columns: new[] { "AgencyId", "IsOpen", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_AgencyId_ReceivedAt",
                table: "Referrals",
                columns: new[] { "AgencyId", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ClaimActiveAt",
                table: "Referrals",
                column: "ClaimActiveAt");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Claimed",
                table: "Referrals",
                columns: new[] { "ClaimedById", "IsOpen", "QueueRank", "NextDueAt", "Id", "IsRestricted" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_IdempotencyKey",
                table: "Referrals",
                column: "IdempotencyKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Queue",
                table: "Referrals",
                columns: new[] { "IsOpen", "QueueRank", "NextDueAt", "Id", "IsRestricted", "ClaimedById", "ReadAt", "Status", "WaitsForSecondManager", "NewsDueAt", "DecidedAt", "OutcomeToldAt", "IsSuspicious", "Priority", "AgencyId", "WrittenDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_RaisedById_ReceivedAt",
                table: "Referrals",
                columns: new[] { "RaisedById", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Reference",
                table: "Referrals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ReturnCodeHash",
                table: "Referrals",
                column: "ReturnCodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_ReferredChildren_AddressLookUp",
                table: "ReferredChildren",
                column: "AddressLookUp");

            migrationBuilder.CreateIndex(
                name: "IX_ReferredChildren_ChildId",
                table: "ReferredChildren",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferredChildren_FamilyNameKey_DateOfBirth",
                table: "ReferredChildren",
                columns: new[] { "FamilyNameKey", "DateOfBirth" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferredChildren_HubsWorkerId",
                table: "ReferredChildren",
                column: "HubsWorkerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferredChildren_NhsNumberLookUp",
                table: "ReferredChildren",
                column: "NhsNumberLookUp");

            migrationBuilder.CreateIndex(
                name: "IX_ReferredChildren_PostcodeKey_DateOfBirth",
                table: "ReferredChildren",
                columns: new[] { "PostcodeKey", "DateOfBirth" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferredChildren_ReferralId",
                table: "ReferredChildren",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferredChildren_UpnLookUp",
                table: "ReferredChildren",
                column: "UpnLookUp");

            migrationBuilder.CreateIndex(
                name: "IX_ReferredChildren_WaitsForHubSince_Id_HubToTakeOn",
                table: "ReferredChildren",
                columns: new[] { "WaitsForHubSince", "Id", "HubToTakeOn" });

            migrationBuilder.CreateIndex(
                name: "IX_RestrictedAccess_ReferralId_PersonId",
                table: "RestrictedAccess",
                columns: new[] { "ReferralId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_AgencyId",
                table: "RoleAssignments",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_PersonId",
                table: "RoleAssignments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_Role_IsInForce_AgencyId",
                table: "RoleAssignments",
                columns: new[] { "Role", "IsInForce", "AgencyId" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedAccess_AssessmentId_PersonId_IsOpen",
                table: "SharedAccess",
                columns: new[] { "AssessmentId", "PersonId", "IsOpen" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedAccess_PersonId_IsOpen",
                table: "SharedAccess",
                columns: new[] { "PersonId", "IsOpen" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedParts_FamilyPageId",
                table: "SharedParts",
                column: "FamilyPageId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInCodes_AddressKey_CreatedAt",
                table: "SignInCodes",
                columns: new[] { "AddressKey", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInCodes_ExpiresAt",
                table: "SignInCodes",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_SignInCodes_NetworkKey_CreatedAt",
                table: "SignInCodes",
                columns: new[] { "NetworkKey", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_KeyHash",
                table: "SignInSessions",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_PersonId_EndedAt",
                table: "SignInSessions",
                columns: new[] { "PersonId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_StartedAt",
                table: "SignInSessions",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_TeamMeetings_AssessmentId_StartsAt",
                table: "TeamMeetings",
                columns: new[] { "AssessmentId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TeamMembers_AssessmentId",
                table: "TeamMembers",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_TeamMembers_PersonId_AssessmentId",
                table: "TeamMembers",
                columns: new[] { "PersonId", "AssessmentId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessLog");

            migrationBuilder.DropTable(
                name: "AccountClaims");

            migrationBuilder.DropTable(
                name: "AccountLogins");

            migrationBuilder.DropTable(
                name: "AccountPasskeys");

            migrationBuilder.DropTable(
                name: "AccountTokens");

            migrationBuilder.DropTable(
                name: "AddedInformation");

            migrationBuilder.DropTable(
                name: "AdviceConversations");

            migrationBuilder.DropTable(
                name: "AgencyEmailDomains");

            migrationBuilder.DropTable(
                name: "AssessedChildren");

            migrationBuilder.DropTable(
                name: "AssessmentLevels");

            migrationBuilder.DropTable(
                name: "AssessmentVersions");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "ClosedNeeds");

            migrationBuilder.DropTable(
                name: "ConfidentialityAcceptances");

            migrationBuilder.DropTable(
                name: "ConsentRecords");

            migrationBuilder.DropTable(
                name: "Consultations");

            migrationBuilder.DropTable(
                name: "DataKeys");

            migrationBuilder.DropTable(
                name: "Disagreements");

            migrationBuilder.DropTable(
                name: "DistancesTravelled");

            migrationBuilder.DropTable(
                name: "DraftReminders");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "EarlyHelpEvents");

            migrationBuilder.DropTable(
                name: "EarlyHelpFigures");

            migrationBuilder.DropTable(
                name: "EarlyHelpReviews");

            migrationBuilder.DropTable(
                name: "FamilyMembers");

            migrationBuilder.DropTable(
                name: "FamilyPagesDecisions");

            migrationBuilder.DropTable(
                name: "Feedback");

            migrationBuilder.DropTable(
                name: "GuidanceEditions");

            migrationBuilder.DropTable(
                name: "HouseholdMembers");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "KeptForms");

            migrationBuilder.DropTable(
                name: "LeadPractitioners");

            migrationBuilder.DropTable(
                name: "LevelAgreement");

            migrationBuilder.DropTable(
                name: "LevelOfNeedDecisions");

            migrationBuilder.DropTable(
                name: "MeetingAttendance");

            migrationBuilder.DropTable(
                name: "MeetingReports");

            migrationBuilder.DropTable(
                name: "NetworkMembers");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PlanActionUpdates");

            migrationBuilder.DropTable(
                name: "PostcodeTables");

            migrationBuilder.DropTable(
                name: "ProtectionKeys");

            migrationBuilder.DropTable(
                name: "ReferralEvents");

            migrationBuilder.DropTable(
                name: "RestrictedAccess");

            migrationBuilder.DropTable(
                name: "RoleAssignments");

            migrationBuilder.DropTable(
                name: "SharedAccess");

            migrationBuilder.DropTable(
                name: "SharedParts");

            migrationBuilder.DropTable(
                name: "SignInCodes");

            migrationBuilder.DropTable(
                name: "SignInSessions");

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "FamilyAgreements");

            migrationBuilder.DropTable(
                name: "EarlyHelpClosures");

            migrationBuilder.DropTable(
                name: "Families");

            migrationBuilder.DropTable(
                name: "ReferredChildren");

            migrationBuilder.DropTable(
                name: "TeamMeetings");

            migrationBuilder.DropTable(
                name: "PlanActions");

            migrationBuilder.DropTable(
                name: "FamilyPages");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Children");

            migrationBuilder.DropTable(
                name: "TeamMembers");

            migrationBuilder.DropTable(
                name: "Agencies");

            migrationBuilder.DropTable(
                name: "EarlyHelpAssessments");

            migrationBuilder.DropTable(
                name: "Referrals");
        }
    }
}
