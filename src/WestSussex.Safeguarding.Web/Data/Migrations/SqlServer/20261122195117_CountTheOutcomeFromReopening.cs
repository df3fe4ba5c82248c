using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WestSussex.Safeguarding.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CountTheOutcomeFromReopening : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "Version",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier")
                .Annotation("Relational:ColumnOrder", 45)
                .OldAnnotation("Relational:ColumnOrder", 44);

            migrationBuilder.AlterColumn<byte[]>(
                name: "TakenOnBy",
                table: "Referrals",
                type: "varbinary(933)",
                maxLength: 933,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(933)",
                oldMaxLength: 933,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 44)
                .OldAnnotation("Relational:ColumnOrder", 43);

            migrationBuilder.AlterColumn<string>(
                name: "Status",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40)
                .Annotation("Relational:ColumnOrder", 43)
                .OldAnnotation("Relational:ColumnOrder", 42);

            migrationBuilder.AlterColumn<bool>(
                name: "SpokenToDutyTeam",
                table: "Referrals",
                type: "bit",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "bit",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 42)
                .OldAnnotation("Relational:ColumnOrder", 41);

            migrationBuilder.AlterColumn<DateTime>(
                name: "ScreeningDueAt",
                table: "Referrals",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2")
                .Annotation("Relational:ColumnOrder", 41)
                .OldAnnotation("Relational:ColumnOrder", 40);

            migrationBuilder.AlterColumn<string>(
                name: "Route",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40)
                .Annotation("Relational:ColumnOrder", 40)
                .OldAnnotation("Relational:ColumnOrder", 39);

            migrationBuilder.AlterColumn<string>(
                name: "ReturnCodeHash",
                table: "Referrals",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 39)
                .OldAnnotation("Relational:ColumnOrder", 38);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "RetentionReviewOn",
                table: "Referrals",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 38)
                .OldAnnotation("Relational:ColumnOrder", 37);

            migrationBuilder.AlterColumn<bool>(
                name: "RetentionHold",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 37)
                .OldAnnotation("Relational:ColumnOrder", 36);

            migrationBuilder.AlterColumn<string>(
                name: "RetentionClass",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40)
                .Annotation("Relational:ColumnOrder", 36)
                .OldAnnotation("Relational:ColumnOrder", 35);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_Telephone",
                table: "Referrals",
                type: "varbinary(795)",
                maxLength: 795,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(795)",
                oldMaxLength: 795,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 56)
                .OldAnnotation("Relational:ColumnOrder", 55);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_RelationshipToChild",
                table: "Referrals",
                type: "varbinary(333)",
                maxLength: 333,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(333)",
                oldMaxLength: 333,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 55)
                .OldAnnotation("Relational:ColumnOrder", 54);

            migrationBuilder.AlterColumn<Guid>(
                name: "Referrer_PersonId",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 54)
                .OldAnnotation("Relational:ColumnOrder", 53);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_Organisation",
                table: "Referrals",
                type: "varbinary(483)",
                maxLength: 483,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(483)",
                oldMaxLength: 483,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 53)
                .OldAnnotation("Relational:ColumnOrder", 52);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_Name",
                table: "Referrals",
                type: "varbinary(393)",
                maxLength: 393,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(393)",
                oldMaxLength: 393,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 52)
                .OldAnnotation("Relational:ColumnOrder", 51);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_JobTitle",
                table: "Referrals",
                type: "varbinary(333)",
                maxLength: 333,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(333)",
                oldMaxLength: 333,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 51)
                .OldAnnotation("Relational:ColumnOrder", 50);

            migrationBuilder.AlterColumn<bool>(
                name: "Referrer_IsVerified",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 50)
                .OldAnnotation("Relational:ColumnOrder", 49);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_Email",
                table: "Referrals",
                type: "varbinary(795)",
                maxLength: 795,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(795)",
                oldMaxLength: 795,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 49)
                .OldAnnotation("Relational:ColumnOrder", 48);

            migrationBuilder.AlterColumn<Guid>(
                name: "Referrer_AgencyId",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 48)
                .OldAnnotation("Relational:ColumnOrder", 47);

            migrationBuilder.AlterColumn<string>(
                name: "Reference",
                table: "Referrals",
                type: "nvarchar(12)",
                maxLength: 12,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(12)",
                oldMaxLength: 12)
                .Annotation("Relational:ColumnOrder", 35)
                .OldAnnotation("Relational:ColumnOrder", 34);

            migrationBuilder.AlterColumn<DateTime>(
                name: "ReceivedAt",
                table: "Referrals",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2")
                .Annotation("Relational:ColumnOrder", 34)
                .OldAnnotation("Relational:ColumnOrder", 33);

            migrationBuilder.AlterColumn<DateTime>(
                name: "ReadAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 33)
                .OldAnnotation("Relational:ColumnOrder", 32);

            migrationBuilder.AlterColumn<Guid>(
                name: "RaisedById",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 32)
                .OldAnnotation("Relational:ColumnOrder", 31);

            migrationBuilder.AlterColumn<int>(
                name: "QueueRank",
                table: "Referrals",
                type: "int",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "int")
                .Annotation("Relational:ColumnOrder", 31)
                .OldAnnotation("Relational:ColumnOrder", 30);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PrioritySetAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 30)
                .OldAnnotation("Relational:ColumnOrder", 29);

            migrationBuilder.AlterColumn<string>(
                name: "Priority",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 29)
                .OldAnnotation("Relational:ColumnOrder", 28);

            migrationBuilder.AlterColumn<DateTime>(
                name: "OutcomeToldAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 28)
                .OldAnnotation("Relational:ColumnOrder", 27);

            migrationBuilder.AlterColumn<DateTime>(
                name: "OutcomeDueAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 27)
                .OldAnnotation("Relational:ColumnOrder", 26);

            migrationBuilder.AlterColumn<string>(
                name: "OriginalPriority",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 26)
                .OldAnnotation("Relational:ColumnOrder", 25);

            migrationBuilder.AlterColumn<DateTime>(
                name: "NextDueAt",
                table: "Referrals",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2")
                .Annotation("Relational:ColumnOrder", 25)
                .OldAnnotation("Relational:ColumnOrder", 24);

            migrationBuilder.AlterColumn<Guid>(
                name: "LowerPriorityAskedById",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 24)
                .OldAnnotation("Relational:ColumnOrder", 23);

            migrationBuilder.AlterColumn<string>(
                name: "LowerPriorityAsked",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 23)
                .OldAnnotation("Relational:ColumnOrder", 22);

            migrationBuilder.AlterColumn<Guid>(
                name: "LinkedToReferralId",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 22)
                .OldAnnotation("Relational:ColumnOrder", 21);

            migrationBuilder.AlterColumn<bool>(
                name: "IsSuspicious",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 21)
                .OldAnnotation("Relational:ColumnOrder", 20);

            migrationBuilder.AlterColumn<bool>(
                name: "IsRestricted",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 20)
                .OldAnnotation("Relational:ColumnOrder", 19);

            migrationBuilder.AlterColumn<bool>(
                name: "IsProvisionalRed",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 19)
                .OldAnnotation("Relational:ColumnOrder", 18);

            migrationBuilder.AlterColumn<bool>(
                name: "IsOpen",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 18)
                .OldAnnotation("Relational:ColumnOrder", 17);

            migrationBuilder.AlterColumn<Guid>(
                name: "IdempotencyKey",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier")
                .Annotation("Relational:ColumnOrder", 17)
                .OldAnnotation("Relational:ColumnOrder", 16);

            migrationBuilder.AlterColumn<bool>(
                name: "HiddenFromSafeguardingLead",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 16)
                .OldAnnotation("Relational:ColumnOrder", 15);

            migrationBuilder.AlterColumn<bool>(
                name: "HarmIndicated",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 15)
                .OldAnnotation("Relational:ColumnOrder", 14);

            migrationBuilder.AlterColumn<DateTime>(
                name: "FirstAnsweredAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 14)
                .OldAnnotation("Relational:ColumnOrder", 13);

            migrationBuilder.AlterColumn<DateTime>(
                name: "FirstAnswerDueAt",
                table: "Referrals",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2")
                .Annotation("Relational:ColumnOrder", 13)
                .OldAnnotation("Relational:ColumnOrder", 12);

            migrationBuilder.AlterColumn<DateTime>(
                name: "DecidedAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 12)
                .OldAnnotation("Relational:ColumnOrder", 11);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_WhereUntil",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 64)
                .OldAnnotation("Relational:ColumnOrder", 63);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_WhereNow",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 63)
                .OldAnnotation("Relational:ColumnOrder", 62);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_WantsToHappen",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 62)
                .OldAnnotation("Relational:ColumnOrder", 61);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_Told",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 61)
                .OldAnnotation("Relational:ColumnOrder", 60);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_Summary",
                table: "Referrals",
                type: "varbinary(393)",
                maxLength: 393,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(393)",
                oldMaxLength: 393,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 47)
                .OldAnnotation("Relational:ColumnOrder", 46);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_Seen",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 60)
                .OldAnnotation("Relational:ColumnOrder", 59);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_Opinion",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 59)
                .OldAnnotation("Relational:ColumnOrder", 58);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_LifeForTheChild",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 58)
                .OldAnnotation("Relational:ColumnOrder", 57);

            migrationBuilder.AlterColumn<string>(
                name: "Concern_ImmediateRisk",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40)
                .Annotation("Relational:ColumnOrder", 46)
                .OldAnnotation("Relational:ColumnOrder", 45);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_ChildsWords",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 57)
                .OldAnnotation("Relational:ColumnOrder", 56);

            migrationBuilder.AlterColumn<DateTime>(
                name: "ClosedAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 11)
                .OldAnnotation("Relational:ColumnOrder", 10);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClockRestartedAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true)
                .Annotation("Relational:ColumnOrder", 10);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ClockRestartedAt",
                table: "Referrals");

            migrationBuilder.AlterColumn<Guid>(
                name: "Version",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier")
                .Annotation("Relational:ColumnOrder", 44)
                .OldAnnotation("Relational:ColumnOrder", 45);

            migrationBuilder.AlterColumn<byte[]>(
                name: "TakenOnBy",
                table: "Referrals",
                type: "varbinary(933)",
                maxLength: 933,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(933)",
                oldMaxLength: 933,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 43)
                .OldAnnotation("Relational:ColumnOrder", 44);

            migrationBuilder.AlterColumn<string>(
                name: "Status",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40)
                .Annotation("Relational:ColumnOrder", 42)
                .OldAnnotation("Relational:ColumnOrder", 43);

            migrationBuilder.AlterColumn<bool>(
                name: "SpokenToDutyTeam",
                table: "Referrals",
                type: "bit",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "bit",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 41)
                .OldAnnotation("Relational:ColumnOrder", 42);

            migrationBuilder.AlterColumn<DateTime>(
                name: "ScreeningDueAt",
                table: "Referrals",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2")
                .Annotation("Relational:ColumnOrder", 40)
                .OldAnnotation("Relational:ColumnOrder", 41);

            migrationBuilder.AlterColumn<string>(
                name: "Route",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40)
                .Annotation("Relational:ColumnOrder", 39)
                .OldAnnotation("Relational:ColumnOrder", 40);

            migrationBuilder.AlterColumn<string>(
                name: "ReturnCodeHash",
                table: "Referrals",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 38)
                .OldAnnotation("Relational:ColumnOrder", 39);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "RetentionReviewOn",
                table: "Referrals",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 37)
                .OldAnnotation("Relational:ColumnOrder", 38);

            migrationBuilder.AlterColumn<bool>(
                name: "RetentionHold",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 36)
                .OldAnnotation("Relational:ColumnOrder", 37);

            migrationBuilder.AlterColumn<string>(
                name: "RetentionClass",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40)
                .Annotation("Relational:ColumnOrder", 35)
                .OldAnnotation("Relational:ColumnOrder", 36);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_Telephone",
                table: "Referrals",
                type: "varbinary(795)",
                maxLength: 795,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(795)",
                oldMaxLength: 795,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 55)
                .OldAnnotation("Relational:ColumnOrder", 56);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_RelationshipToChild",
                table: "Referrals",
                type: "varbinary(333)",
                maxLength: 333,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(333)",
                oldMaxLength: 333,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 54)
                .OldAnnotation("Relational:ColumnOrder", 55);

            migrationBuilder.AlterColumn<Guid>(
                name: "Referrer_PersonId",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 53)
                .OldAnnotation("Relational:ColumnOrder", 54);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_Organisation",
                table: "Referrals",
                type: "varbinary(483)",
                maxLength: 483,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(483)",
                oldMaxLength: 483,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 52)
                .OldAnnotation("Relational:ColumnOrder", 53);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_Name",
                table: "Referrals",
                type: "varbinary(393)",
                maxLength: 393,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(393)",
                oldMaxLength: 393,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 51)
                .OldAnnotation("Relational:ColumnOrder", 52);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_JobTitle",
                table: "Referrals",
                type: "varbinary(333)",
                maxLength: 333,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(333)",
                oldMaxLength: 333,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 50)
                .OldAnnotation("Relational:ColumnOrder", 51);

            migrationBuilder.AlterColumn<bool>(
                name: "Referrer_IsVerified",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 49)
                .OldAnnotation("Relational:ColumnOrder", 50);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Referrer_Email",
                table: "Referrals",
                type: "varbinary(795)",
                maxLength: 795,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(795)",
                oldMaxLength: 795,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 48)
                .OldAnnotation("Relational:ColumnOrder", 49);

            migrationBuilder.AlterColumn<Guid>(
                name: "Referrer_AgencyId",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 47)
                .OldAnnotation("Relational:ColumnOrder", 48);

            migrationBuilder.AlterColumn<string>(
                name: "Reference",
                table: "Referrals",
                type: "nvarchar(12)",
                maxLength: 12,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(12)",
                oldMaxLength: 12)
                .Annotation("Relational:ColumnOrder", 34)
                .OldAnnotation("Relational:ColumnOrder", 35);

            migrationBuilder.AlterColumn<DateTime>(
                name: "ReceivedAt",
                table: "Referrals",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2")
                .Annotation("Relational:ColumnOrder", 33)
                .OldAnnotation("Relational:ColumnOrder", 34);

            migrationBuilder.AlterColumn<DateTime>(
                name: "ReadAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 32)
                .OldAnnotation("Relational:ColumnOrder", 33);

            migrationBuilder.AlterColumn<Guid>(
                name: "RaisedById",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 31)
                .OldAnnotation("Relational:ColumnOrder", 32);

            migrationBuilder.AlterColumn<int>(
                name: "QueueRank",
                table: "Referrals",
                type: "int",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "int")
                .Annotation("Relational:ColumnOrder", 30)
                .OldAnnotation("Relational:ColumnOrder", 31);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PrioritySetAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 29)
                .OldAnnotation("Relational:ColumnOrder", 30);

            migrationBuilder.AlterColumn<string>(
                name: "Priority",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 28)
                .OldAnnotation("Relational:ColumnOrder", 29);

            migrationBuilder.AlterColumn<DateTime>(
                name: "OutcomeToldAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 27)
                .OldAnnotation("Relational:ColumnOrder", 28);

            migrationBuilder.AlterColumn<DateTime>(
                name: "OutcomeDueAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 26)
                .OldAnnotation("Relational:ColumnOrder", 27);

            migrationBuilder.AlterColumn<string>(
                name: "OriginalPriority",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 25)
                .OldAnnotation("Relational:ColumnOrder", 26);

            migrationBuilder.AlterColumn<DateTime>(
                name: "NextDueAt",
                table: "Referrals",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2")
                .Annotation("Relational:ColumnOrder", 24)
                .OldAnnotation("Relational:ColumnOrder", 25);

            migrationBuilder.AlterColumn<Guid>(
                name: "LowerPriorityAskedById",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 23)
                .OldAnnotation("Relational:ColumnOrder", 24);

            migrationBuilder.AlterColumn<string>(
                name: "LowerPriorityAsked",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 22)
                .OldAnnotation("Relational:ColumnOrder", 23);

            migrationBuilder.AlterColumn<Guid>(
                name: "LinkedToReferralId",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 21)
                .OldAnnotation("Relational:ColumnOrder", 22);

            migrationBuilder.AlterColumn<bool>(
                name: "IsSuspicious",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 20)
                .OldAnnotation("Relational:ColumnOrder", 21);

            migrationBuilder.AlterColumn<bool>(
                name: "IsRestricted",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 19)
                .OldAnnotation("Relational:ColumnOrder", 20);

            migrationBuilder.AlterColumn<bool>(
                name: "IsProvisionalRed",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 18)
                .OldAnnotation("Relational:ColumnOrder", 19);

            migrationBuilder.AlterColumn<bool>(
                name: "IsOpen",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 17)
                .OldAnnotation("Relational:ColumnOrder", 18);

            migrationBuilder.AlterColumn<Guid>(
                name: "IdempotencyKey",
                table: "Referrals",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier")
                .Annotation("Relational:ColumnOrder", 16)
                .OldAnnotation("Relational:ColumnOrder", 17);

            migrationBuilder.AlterColumn<bool>(
                name: "HiddenFromSafeguardingLead",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 15)
                .OldAnnotation("Relational:ColumnOrder", 16);

            migrationBuilder.AlterColumn<bool>(
                name: "HarmIndicated",
                table: "Referrals",
                type: "bit",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "bit")
                .Annotation("Relational:ColumnOrder", 14)
                .OldAnnotation("Relational:ColumnOrder", 15);

            migrationBuilder.AlterColumn<DateTime>(
                name: "FirstAnsweredAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 13)
                .OldAnnotation("Relational:ColumnOrder", 14);

            migrationBuilder.AlterColumn<DateTime>(
                name: "FirstAnswerDueAt",
                table: "Referrals",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2")
                .Annotation("Relational:ColumnOrder", 12)
                .OldAnnotation("Relational:ColumnOrder", 13);

            migrationBuilder.AlterColumn<DateTime>(
                name: "DecidedAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 11)
                .OldAnnotation("Relational:ColumnOrder", 12);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_WhereUntil",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 63)
                .OldAnnotation("Relational:ColumnOrder", 64);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_WhereNow",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 62)
                .OldAnnotation("Relational:ColumnOrder", 63);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_WantsToHappen",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 61)
                .OldAnnotation("Relational:ColumnOrder", 62);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_Told",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 60)
                .OldAnnotation("Relational:ColumnOrder", 61);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_Summary",
                table: "Referrals",
                type: "varbinary(393)",
                maxLength: 393,
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(393)",
                oldMaxLength: 393,
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 46)
                .OldAnnotation("Relational:ColumnOrder", 47);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_Seen",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 59)
                .OldAnnotation("Relational:ColumnOrder", 60);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_Opinion",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 58)
                .OldAnnotation("Relational:ColumnOrder", 59);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_LifeForTheChild",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 57)
                .OldAnnotation("Relational:ColumnOrder", 58);

            migrationBuilder.AlterColumn<string>(
                name: "Concern_ImmediateRisk",
                table: "Referrals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40)
                .Annotation("Relational:ColumnOrder", 45)
                .OldAnnotation("Relational:ColumnOrder", 46);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Concern_ChildsWords",
                table: "Referrals",
                type: "varbinary(max)",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 56)
                .OldAnnotation("Relational:ColumnOrder", 57);

            migrationBuilder.AlterColumn<DateTime>(
                name: "ClosedAt",
                table: "Referrals",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 10)
                .OldAnnotation("Relational:ColumnOrder", 11);
        }
    }
}
